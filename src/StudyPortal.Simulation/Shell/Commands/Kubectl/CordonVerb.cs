using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl cordon</c> and <c>kubectl uncordon</c>.</summary>
internal sealed class CordonVerb(string name) : KubectlVerb(name, $"{(name == "cordon" ? "place no more pods on a node" : "place pods on a node again")}: kubectl {name} worker1", "selector=/l")
{
    public override int Run(KubectlRun run)
    {
        if (run.Words.Count == 0)
            return run.Fail($"error: USAGE: {Name} NODE [flags]");

        if (!run.Connect())
            return 1;

        foreach (var word in run.Words)
        {
            if (Cordon(run, word[(word.IndexOf('/', StringComparison.Ordinal) + 1)..], Name == "cordon") != 0)
                return 1;
        }

        return 0;
    }

    /// <summary>Cordons a node or lifts the cordon, and says so.</summary>
    public static int Cordon(KubectlRun run, string name, bool isCordon)
    {
        if (run.Find(ResourceKind.Nodes, name) is not Node node)
            return 1;

        var word = isCordon ? "cordoned" : "uncordoned";
        if (node.Spec.Unschedulable == isCordon)
        {
            run.Context.Print($"node/{name} already {word}");
            return 0;
        }

        if (run.Get(new PatchObject(ResourceKind.Nodes, "", name, new CordonPatch(isCordon))) is null)
            return 1;

        run.Context.Print($"node/{name} {word}");
        return 0;
    }
}
