namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl images</c>: images of the containers that this machine has.</summary>
internal static class ImageList
{
    public static int Print(ShellContext context, Flags flags)
    {
        var images = context.Machine.Containers.Select(container => container.Spec.Image).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (flags.Has("q"))
        {
            foreach (var image in images)
                context.Print("sha256:" + ImageText.IdentityOf(image));
            return 0;
        }

        CrictlTable.Print(context, ["IMAGE", "TAG", "IMAGE ID", "SIZE"], images.Select(image =>
        {
            var (name, tag) = ImageText.Split(image);
            return (string[])[name, tag, ImageText.IdentityOf(image)[..ImageText.Shown], ImageText.SizeOf(image)];
        }));
        return 0;
    }
}
