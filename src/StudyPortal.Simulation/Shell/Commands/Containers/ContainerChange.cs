using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl stop</c> and <c>crictl rm</c>. A kubelet that runs starts what belongs to a pod of its own again.</summary>
internal static class ContainerChange
{
    private static readonly TimeSpan _killTime = TimeSpan.FromMilliseconds(100);

    public static int Stop(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
            return CrictlFailure.Fatal(context, "ID cannot be empty");
        if (flags.Number("t", 0) is not { } seconds)
            return CrictlFailure.Fatal(context, $"invalid value \"{flags.Value("t")}\" for flag -timeout: parse error");
        foreach (var id in flags.Words)
        {
            if (CrictlFailure.Find(context, id, "StopContainer") is not { } container)
                return 1;
            Stop(context, container, TimeSpan.FromSeconds(Math.Min(seconds, (int)World.Cluster.MostTime.TotalSeconds)));
            context.Print(id);
        }

        return 0;
    }

    public static int Remove(ShellContext context, Flags flags)
    {
        IReadOnlyList<string> ids = flags.Has("a") ? [.. context.Machine.Containers.Where(container => flags.Has("f") || !container.IsRunning).Select(container => container.Id)] : flags.Words;
        if (ids.Count == 0 && !flags.Has("a"))
            return CrictlFailure.Fatal(context, "ID cannot be empty");
        foreach (var id in ids)
        {
            if (CrictlFailure.Find(context, id) is not { } container)
                return 1;
            if (container.IsRunning && !flags.Has("f"))
                return CrictlFailure.Fatal(context, $"container \"{id}\" is running, please stop it first");
            if (container.IsRunning)
                Stop(context, container, TimeSpan.Zero);
            context.Cluster.RemoveContainer(context.Machine, container.Id);
            context.Print(id);
        }

        return 0;
    }

    private static void Stop(ShellContext context, Container container, TimeSpan grace)
    {
        context.Cluster.Terminate(container.Process, grace);
        context.Cluster.RunUntil(() => context.Machine.ContainerOf(container.Id)?.IsRunning != true, context.Cluster.Now + grace + _killTime);
    }
}
