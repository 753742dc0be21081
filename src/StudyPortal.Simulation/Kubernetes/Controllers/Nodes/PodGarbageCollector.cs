using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>Every 20 s removes pods whose node is gone for 40 s, those that are to go from nodes that are out of service, and those that are to go and never got a node (<c>pkg/controller/podgc</c>).</summary>
internal sealed class PodGarbageCollector : Controller
{
    private const string Key = "/pods";

    private static readonly TimeSpan _period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _quarantine = TimeSpan.FromSeconds(40);

    private ImmutableSortedDictionary<string, Instant> _missingSince = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    public override string Name => "pod-garbage-collector";

    public override void Start(ControllerContext context) => context.EnqueueAfter(Key, _period);

    public override void Sync(string key, ControllerContext context)
    {
        context.EnqueueAfter(Key, _period);
        var pods = context.All<Pod>(ResourceKind.Pods).ToList();
        var missing = pods.Select(pod => pod.Spec.NodeName).Where(name => name.Length > 0 && context.Find<Node>(ResourceKind.Nodes, name) is null).Distinct(StringComparer.Ordinal).ToList();
        _missingSince = _missingSince.RemoveRange(_missingSince.Keys.Except(missing, StringComparer.Ordinal));
        foreach (var name in missing.Where(name => !_missingSince.ContainsKey(name)))
            _missingSince = _missingSince.Add(name, context.Now);
        var lost = missing.Where(name => context.Now - _missingSince[name] >= _quarantine).ToList();
        foreach (var pod in OrphanedPods.OutOfService(pods, context.All<Node>(ResourceKind.Nodes)).Concat(OrphanedPods.OfLostNodes(pods, lost)).Concat(OrphanedPods.Unscheduled(pods)))
            context.Write(new DeleteObject(ResourceKind.Pods, pod.Namespace, pod.Name) { GraceSeconds = 0, Uid = pod.Meta.Uid });
    }

    public override Controller Fork() => (PodGarbageCollector)MemberwiseClone();
}
