using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>Deletes the pods of nodes with NoExecute taints once they no longer tolerate them (<c>pkg/controller/tainteviction</c>).</summary>
internal sealed class TaintEvictionController : Controller
{
    // Pods that are to go, with the moment; a countdown goes on as long as the taint stays.
    private ImmutableSortedDictionary<string, Instant> _due = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    public override string Name => "taint-eviction-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        switch (change)
        {
            case { Object: Pod pod } when pod.Spec.NodeName.Length > 0 && (change.After is null || (change.Before as Pod)?.Spec.NodeName != pod.Spec.NodeName):
                context.Enqueue(Informer.KeyOf(pod));
                break;
            case { Object: Node node } when HasNoExecute(change.Before) || HasNoExecute(change.After):
                foreach (var pod in context.All<Pod>(ResourceKind.Pods).Where(pod => pod.Spec.NodeName == node.Name))
                    context.Enqueue(Informer.KeyOf(pod));
                break;
            default:
                break;
        }
    }

    public override void Sync(string key, ControllerContext context)
    {
        var pod = context.Find<Pod>(ResourceKind.Pods, key);
        var node = pod is null ? null : context.Find<Node>(ResourceKind.Nodes, pod.Spec.NodeName);
        if (pod is null || node is null || pod.Meta.DeletedAt is not null || Eviction.TimeLeft(pod, node) is not { } left)
        {
            Cancel(key, pod, context);
            return;
        }

        // A taint that it does not bear at all ends a countdown for others.
        if (left == TimeSpan.Zero)
            Cancel(key, pod, context);
        var due = _due.TryGetValue(key, out var known) ? known : context.Now + left;
        if (due > context.Now)
        {
            if (!_due.ContainsKey(key))
                context.EnqueueAfter(key, due - context.Now);
            _due = _due.SetItem(key, due);
            return;
        }

        _due = _due.Remove(key);
        context.Tell(pod, "TaintManagerEviction", $"Marking for deletion Pod {key}");
        context.Report("pod evicted", $"Pod {key} is deleted: it no longer tolerates the taint of node {node.Name}.");
        context.Write(new DeleteObject(ResourceKind.Pods, pod.Namespace, pod.Name) { Uid = pod.Meta.Uid });
    }

    public override Controller Fork() => (TaintEvictionController)MemberwiseClone();

    private static bool HasNoExecute(ApiObject? node) => node is Node { Spec.Taints: var taints } && taints.Any(taint => taint.Effect == TaintEffect.NoExecute);

    private void Cancel(string key, Pod? pod, ControllerContext context)
    {
        if (_due.ContainsKey(key) && pod is { Meta.DeletedAt: null })
            context.Tell(pod, "TaintManagerEviction", $"Cancelling deletion of Pod {key}");
        _due = _due.Remove(key);
    }
}
