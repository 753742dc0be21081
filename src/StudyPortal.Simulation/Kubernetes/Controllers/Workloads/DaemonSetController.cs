using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>Keeps one pod of a DaemonSet on each node that it can run on (<c>pkg/controller/daemon</c>).</summary>
internal sealed class DaemonSetController : Controller
{
    public override string Name => "daemonset-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        switch (change.Object)
        {
            case DaemonSet set:
                context.Enqueue(Informer.KeyOf(set));
                break;
            case Pod { Meta.Controller: { Kind: "DaemonSet" } owner } pod:
                context.Enqueue(Informer.KeyOf(pod.Namespace, owner.Name));
                break;
            case Node node when IsNews(change, node):
                foreach (var set in context.All<DaemonSet>(ResourceKind.DaemonSets))
                    context.Enqueue(Informer.KeyOf(set));
                break;
            default:
                break;
        }
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<DaemonSet>(ResourceKind.DaemonSets, key) is not { Meta.DeletedAt: null } set)
            return;
        var hash = TemplateHash.Of(set.Spec.Template);
        var plan = DaemonPlan.Of(set, hash, [.. context.All<Node>(ResourceKind.Nodes)], context.OwnedBy<Pod>(ResourceKind.Pods, set));
        foreach (var pod in plan.Delete)
        {
            context.Write(new DeleteObject(ResourceKind.Pods, pod.Namespace, pod.Name) { Uid = pod.Meta.Uid });
            context.Tell(set, "SuccessfulDelete", $"Deleted pod: {pod.Name}");
        }

        foreach (var node in plan.Create)
        {
            var pod = PodOf(set, node, hash, Names.Suffix(context));
            context.Write(new CreateObject(pod));
            context.Tell(set, "SuccessfulCreate", $"Created pod: {pod.Name}");
        }

        if (plan.Status != set.Status)
            context.Write(new UpdateObject(set with { Meta = set.Meta with { ResourceVersion = 0 }, Status = plan.Status }, ObjectPart.Status));
    }

    private static bool IsNews(InformerChange change, Node node) =>
        change.After is null || change.Before is not Node before || !before.Meta.Labels.SequenceEqual(node.Meta.Labels) || !before.Spec.Taints.SequenceEqual(node.Spec.Taints);

    private static Pod PodOf(DaemonSet set, string node, string hash, string suffix) => new(
        new ObjectMeta($"{set.Name}-{suffix}", set.Namespace)
        {
            GenerateName = set.Name + "-",
            Labels = set.Spec.Template.Labels.SetItem(DaemonPlan.HashLabel, hash).SetItem("pod-template-generation", Texts.Of(Math.Max(1, set.Meta.Generation))),
            Annotations = set.Spec.Template.Annotations,
            OwnerReferences = [OwnerReference.ToController(set)],
        },
        DaemonPlan.PodSpecOf(set, node),
        new PodStatus());
}
