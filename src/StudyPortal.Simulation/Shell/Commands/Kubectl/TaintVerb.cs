using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl taint</c>: <c>key=value:Effect</c> sets, <c>key:Effect-</c> and <c>key-</c> remove.</summary>
internal sealed class TaintVerb() : KubectlVerb("taint", "keep pods away from a node: kubectl taint node worker1 a=b:NoSchedule", "overwrite all selector=/l")
{
    public override int Run(KubectlRun run)
    {
        if (run.Words is not [var kindName, var name, var change] || ResourceKind.Find(kindName) != ResourceKind.Nodes)
            return run.Fail("error: at least one taint update is required");

        if (!run.Connect() || run.Find(ResourceKind.Nodes, name) is not Node node)
            return 1;

        var isRemoval = change.EndsWith('-');
        var text = isRemoval ? change[..^1] : change;
        var parts = text.Split(':');
        var effect = TaintEffect.NoSchedule;
        if (parts.Length > 2 || (parts.Length == 2 && !Enum.TryParse(parts[1], out effect)) || (parts.Length == 1 && !isRemoval))
            return run.Fail($"error: invalid taint spec: {change}, {(parts.Length == 2 ? $"invalid taint effect: {parts[1]}, unsupported taint effect" : "")}");

        var (key, value) = (parts[0].Split('=')[0], parts[0].Contains('=', StringComparison.Ordinal) ? parts[0].Split('=')[1] : "");
        var matching = node.Spec.Taints.Where(taint => taint.Key == key && (parts.Length == 1 || taint.Effect == effect)).ToList();
        if (isRemoval && matching.Count == 0)
            return run.Fail($"error: taint \"{text}\" not found");

        if (!isRemoval && matching.Count > 0 && !run.Flags.Has("overwrite"))
            return run.Fail($"error: node {name} already has {key} taint(s) with same effect(s) and --overwrite is false");

        var taints = node.Spec.Taints.RemoveRange(matching);
        if (run.Get(new PatchObject(ResourceKind.Nodes, "", name, new TaintPatch(isRemoval ? taints : taints.Add(new Taint(key, value, effect))))) is null)
            return 1;

        run.Context.Print($"node/{name} {(isRemoval ? "untainted" : "tainted")}");
        return 0;
    }
}
