namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl pods</c>: pods that have containers on this machine, the newest first.</summary>
internal static class PodList
{
    public static int Print(ShellContext context, Flags flags)
    {
        var pods = context.Machine.Containers
            .GroupBy(container => container.Spec.PodId, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, group.First().Spec, group.First().StartedAt, IsReady: group.Any(container => container.IsRunning)))
            .Where(pod => flags.Value("name") is not { } name || pod.Spec.PodName.Contains(name, StringComparison.Ordinal))
            .Where(pod => flags.Value("namespace") is not { } space || pod.Spec.PodNamespace == space)
            .Where(pod => flags.Value("s") is not { } state || string.Equals(StateOf(pod.IsReady), state, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(pod => pod.StartedAt)
            .ToList();
        if (flags.Has("q"))
        {
            foreach (var pod in pods)
                context.Print(pod.Id);
            return 0;
        }

        CrictlTable.Print(
            context,
            ["POD ID", "CREATED", "STATE", "NAME", "NAMESPACE", "ATTEMPT", "RUNTIME"],
            pods.Select(pod => (string[])
            [
                pod.Id[..Math.Min(ImageText.Shown, pod.Id.Length)], CreatedText.Of(context.Clock - pod.StartedAt), StateOf(pod.IsReady), pod.Spec.PodName, pod.Spec.PodNamespace, "0", "(default)",
            ]));
        return 0;
    }

    private static string StateOf(bool isReady) => isReady ? "Ready" : "NotReady";
}
