using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl ps</c> and <c>crictl stats</c>: containers, the newest first.</summary>
internal static class ContainerList
{
    public static int Print(ShellContext context, Flags flags)
    {
        if (Chosen(context, flags) is not { } containers)
            return 1;
        if (flags.Has("q"))
        {
            foreach (var container in containers)
                context.Print(container.Id);
            return 0;
        }

        if (flags.Value("o") is "json")
        {
            context.Print(CrictlJson.Write(MapDocument.Of(("containers", new ListDocument([.. containers.Select(ContainerDocument.Brief)])))));
            return 0;
        }

        if (flags.Value("o") is { } form and not "table")
            return CrictlFailure.Fatal(context, $"unsupported output format \"{form}\"");
        CrictlTable.Print(
            context,
            ["CONTAINER", "IMAGE", "CREATED", "STATE", "NAME", "ATTEMPT", "POD ID", "POD", "NAMESPACE"],
            containers.Select(container => (string[])
            [
                Id(flags, container.Id),
                flags.Has("r") ? container.Spec.Image : Id(flags, ImageText.IdentityOf(container.Spec.Image)),
                CreatedText.Of(context.Clock - container.StartedAt),
                StateOf(container),
                container.Spec.Name,
                container.Spec.Attempt.ToString(CultureInfo.InvariantCulture),
                Id(flags, container.Spec.PodId),
                container.Spec.PodName,
                container.Spec.PodNamespace,
            ]));
        return 0;
    }

    /// <summary>The model knows no processor time and no memory of a container; what it wrote beside its mounts is its disk.</summary>
    public static int PrintStats(ShellContext context, Flags flags)
    {
        if (Chosen(context, flags) is not { } containers)
            return 1;
        CrictlTable.Print(context, ["CONTAINER", "NAME", "CPU %", "MEM", "DISK", "INODES"], containers.Where(container => container.IsRunning).Select(container => (string[])
        [
            container.Id[..ImageText.Shown], container.Spec.Name, "0.00", "0B", SizeText.Of(container.Layer.UsedBytes) + "B", container.Layer.All.Count().ToString(CultureInfo.InvariantCulture),
        ]));
        return 0;
    }

    public static string StateOf(Container container) => container.IsRunning ? "Running" : "Exited";

    private static string Id(Flags flags, string id) => flags.Has("no-trunc") || id.Length < ImageText.Shown ? id : id[..ImageText.Shown];

    /// <summary>The containers that the flags ask for, or null after a complaint.</summary>
    private static List<Container>? Chosen(ShellContext context, Flags flags)
    {
        var (name, complaint) = flags.Value("name") is { } pattern ? Pattern.Compile(pattern, isExtended: true, ignoresCase: false) : (null, "");
        if (complaint.Length > 0 || flags.Number("n", 0) is null)
        {
            CrictlFailure.Fatal(context, complaint.Length > 0 ? $"listing containers: {complaint}" : $"invalid value \"{flags.Value("n")}\" for flag -last");
            return null;
        }

        var isLimited = flags.Has("l") || flags.Has("n");
        var containers = context.Machine.Containers.Reverse().OrderByDescending(container => container.StartedAt)
            .Where(container => flags.Value("s") is { } state ? string.Equals(StateOf(container), state, StringComparison.OrdinalIgnoreCase) : flags.Has("a") || isLimited || container.IsRunning)
            .Where(container => name?.IsMatch(container.Spec.Name) != false)
            .Where(container => flags.Value("p") is not { } pod || container.Spec.PodId.StartsWith(pod, StringComparison.Ordinal))
            .Where(container => flags.Value("id") is not { } id || container.Id.StartsWith(id, StringComparison.Ordinal))
            .Where(container => flags.Value("namespace") is not { } space || container.Spec.PodNamespace == space)
            .Where(container => flags.Value("image") is not { } image || container.Spec.Image.StartsWith(image, StringComparison.Ordinal));
        return [.. isLimited ? containers.Take(flags.Has("l") ? 1 : flags.Number("n", 1)!.Value) : containers];
    }
}
