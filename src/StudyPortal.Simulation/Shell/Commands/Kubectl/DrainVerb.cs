using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl drain</c>: cordons a node and asks its pods to leave.</summary>
internal sealed class DrainVerb() : KubectlVerb(
    "drain", "empty a node: kubectl drain worker1 --ignore-daemonsets", "ignore-daemonsets delete-emptydir-data force grace-period= timeout= dry-run= disable-eviction pod-selector=")
{
    private static readonly TimeSpan _mostWait = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    public override int Run(KubectlRun run)
    {
        if (run.Words is not [var name])
            return run.Fail("error: USAGE: drain NODE [flags]");

        if (!run.Connect())
            return 1;

        var isDry = run.Flags.Value("dry-run") is "server" or "client";
        var note = isDry ? $" ({run.Flags.Value("dry-run")} dry run)" : "";
        if (isDry)
            run.Context.Print($"node/{name} cordoned{note}");
        else if (CordonVerb.Cordon(run, name, isCordon: true) != 0)
            return 1;

        if (run.List(ResourceKind.Pods, "", fields: FieldSelector.Equal("spec.nodeName", name)) is not { } found)
            return 1;

        var pods = found.OfType<Pod>().Where(pod => !pod.Meta.Annotations.ContainsKey("kubernetes.io/config.mirror")).ToList();
        var daemons = pods.Where(pod => pod.Meta.Controller is { Kind: "DaemonSet" }).ToList();
        if (Objection(run, name, pods, daemons) is { } objection)
            return run.Fail(objection);

        if (daemons.Count > 0)
            run.Context.Complain($"Warning: ignoring DaemonSet-managed Pods: {Names(daemons)}");
        return Evict(run, name, [.. pods.Except(daemons)], note);
    }

    private static string? Objection(KubectlRun run, string name, List<Pod> pods, List<Pod> daemons)
    {
        var bare = pods.Where(pod => pod.Meta.Controller is null && pod.Status.Phase is PodPhase.Pending or PodPhase.Running).ToList();
        var problems = new List<string>();
        if (daemons.Count > 0 && !run.Flags.Has("ignore-daemonsets"))
            problems.Add($"cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): {Names(daemons)}");
        if (bare.Count > 0 && !run.Flags.Has("force"))
            problems.Add($"cannot delete Pods that declare no controller (use --force to override): {Names(bare)}");
        return problems.Count == 0 ? null : $"error: unable to drain node \"{name}\" due to error: {(problems.Count == 1 ? problems[0] : $"[{string.Join(", ", problems)}]")}, continuing command...\nThere are pending nodes to be drained:\n {name}\n{string.Join('\n', problems)}";
    }

    private static string Names(IEnumerable<Pod> pods) => string.Join(", ", pods.Select(pod => $"{pod.Namespace}/{pod.Name}"));

    private static int Evict(KubectlRun run, string node, List<Pod> pods, string note)
    {
        foreach (var pod in pods)
        {
            run.Context.Print($"evicting pod {pod.Namespace}/{pod.Name}{note}");
            if (note.Length == 0 && run.Get(new EvictPod(pod.Namespace, pod.Name)) is null)
                return 1;
        }

        foreach (var pod in pods.Where(_ => note.Length == 0))
        {
            if (!WaitUntilGone(run, pod))
                return run.Fail($"error: unable to drain node \"{node}\" due to error: error when waiting for pod \"{pod.Name}\" in namespace \"{pod.Namespace}\" to terminate: global timeout reached");

            run.Context.Print($"pod/{pod.Name} evicted");
        }

        run.Context.Print($"node/{node} drained{note}");
        return 0;
    }

    private static bool WaitUntilGone(KubectlRun run, Pod pod)
    {
        var until = run.Context.Cluster.Now + _mostWait;
        while (run.Context.Cluster.Now < until)
        {
            var reply = run.Ask(new GetObject(ResourceKind.Pods, pod.Namespace, pod.Name));
            if (reply is Answered { Response: StatusResponse { Reason: StatusReason.NotFound } } || (reply is Answered { Response: ObjectResponse found } && found.Object.Meta.Uid != pod.Meta.Uid))
                return true;

            run.Context.Cluster.Run(_interval);
        }

        return false;
    }
}
