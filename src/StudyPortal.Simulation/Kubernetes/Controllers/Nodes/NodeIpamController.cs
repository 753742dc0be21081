using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>Gives each node a network for its pods (<c>pkg/controller/nodeipam</c>), and the annotation that says how long its Secrets may be kept (<c>pkg/controller/ttl</c>).</summary>
internal sealed class NodeIpamController : Controller
{
    private const string TimeToLiveAnnotation = "node.alpha.kubernetes.io/ttl";

    // One key for all nodes, so that no network is given twice.
    private const string Key = "/nodes";

    public override string Name => "cidrAllocator";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Node node && (node.Spec.PodCidr.Length == 0 || !node.Meta.Annotations.ContainsKey(TimeToLiveAnnotation)))
            context.Enqueue(Key);
    }

    public override void Sync(string key, ControllerContext context)
    {
        var nodes = context.All<Node>(ResourceKind.Nodes).OrderBy(node => node.Meta.CreatedAt).ThenBy(node => node.Name, StringComparer.Ordinal).ToList();
        foreach (var node in nodes.Where(node => !node.Meta.Annotations.ContainsKey(TimeToLiveAnnotation)))
            context.Write(new PatchObject(ResourceKind.Nodes, "", node.Name, new AnnotationPatch([new(TimeToLiveAnnotation, "0")])));
        if (!context.Flags.IsOn("allocate-node-cidrs", usual: false))
            return;
        var taken = nodes.Select(node => node.Spec.PodCidr).ToList();
        foreach (var node in nodes.Where(node => node.Spec.PodCidr.Length == 0))
        {
            if (CidrRange.NextFree(context.Flags.Text("cluster-cidr"), taken) is not { } range)
            {
                context.Tell(node, "CIDRNotAvailable", $"Node {node.Name} status is now: CIDRNotAvailable");
                continue;
            }

            taken.Add(range);
            context.Write(new UpdateObject(node with { Spec = node.Spec with { PodCidr = range } }));
        }
    }
}
