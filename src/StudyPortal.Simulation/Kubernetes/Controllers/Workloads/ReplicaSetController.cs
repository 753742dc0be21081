using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>Keeps as many pods as a ReplicaSet asks for (<c>pkg/controller/replicaset</c>).</summary>
internal sealed class ReplicaSetController : Controller
{
    public override string Name => "replicaset-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.Object is ReplicaSet set)
            context.Enqueue(Informer.KeyOf(set));
        else if (change.Object is Pod { Meta.Controller: { Kind: "ReplicaSet" } owner } pod)
            context.Enqueue(Informer.KeyOf(pod.Namespace, owner.Name));
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<ReplicaSet>(ResourceKind.ReplicaSets, key) is not { } set)
            return;
        var owned = context.OwnedBy<Pod>(ResourceKind.Pods, set);
        var plan = ReplicaSetPlan.Of(set, owned, context.Clock);
        foreach (var pod in plan.Delete)
        {
            context.Write(new DeleteObject(ResourceKind.Pods, pod.Namespace, pod.Name) { Uid = pod.Meta.Uid });
            context.Tell(set, "SuccessfulDelete", $"Deleted pod: {pod.Name}");
        }

        for (var index = 0; index < plan.Create; index++)
        {
            var pod = PodOf(set, Names.Suffix(context));
            context.Write(new CreateObject(pod));
            context.Tell(set, "SuccessfulCreate", $"Created pod: {pod.Name}");
        }

        if (plan.Status != set.Status && set.Meta.DeletedAt is null)
            context.Write(new UpdateObject(set with { Meta = set.Meta with { ResourceVersion = 0 }, Status = plan.Status }, ObjectPart.Status));
        if (ReplicaSetPlan.NextAvailable(set, owned, context.Clock) is { } next)
            context.EnqueueAfter(key, next - context.Clock);
    }

    private static Pod PodOf(ReplicaSet set, string suffix) => new(
        new ObjectMeta($"{set.Name}-{suffix}", set.Namespace)
        {
            GenerateName = set.Name + "-",
            Labels = set.Spec.Template.Labels,
            Annotations = set.Spec.Template.Annotations,
            OwnerReferences = [OwnerReference.ToController(set)],
        },
        set.Spec.Template.Spec,
        new PodStatus());
}
