using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>Brings the pods of a Deployment to its template by way of ReplicaSets (<c>pkg/controller/deployment</c>).</summary>
internal sealed class DeploymentController : Controller
{
    private const string RevisionAnnotation = "deployment.kubernetes.io/revision";
    private const string MaximumAnnotation = "deployment.kubernetes.io/max-replicas";

    public override string Name => "deployment-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.Object is Deployment deployment)
            context.Enqueue(Informer.KeyOf(deployment));
        else if (change.Object is ReplicaSet { Meta.Controller: { Kind: "Deployment" } owner } set)
            context.Enqueue(Informer.KeyOf(set.Namespace, owner.Name));
        else if (change is { After: null, Before: Pod { Meta.Controller: { Kind: "ReplicaSet" } setOwner } pod }
            && context.Find<ReplicaSet>(ResourceKind.ReplicaSets, pod.Namespace, setOwner.Name)?.Meta.Controller is { } recreated)
            context.Enqueue(Informer.KeyOf(pod.Namespace, recreated.Name));
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Deployment>(ResourceKind.Deployments, key) is not { Meta.DeletedAt: null } deployment)
            return;
        var sets = context.OwnedBy<ReplicaSet>(ResourceKind.ReplicaSets, deployment);
        var hash = TemplateHash.Of(deployment.Spec.Template);
        var newest = sets.Find(set => TemplateHash.Of(set.Spec.Template) == hash);
        var old = sets.Where(set => set != newest).ToList();
        if (newest is null)
        {
            if (!deployment.Spec.Paused)
                Create(deployment, old, hash, context);
            WriteStatus(deployment, null, old, context);
            return;
        }

        if (!AdoptRevision(deployment, newest, old, context))
        {
            var oldPodsRun = old.Exists(set => context.OwnedBy<Pod>(ResourceKind.Pods, set).Exists(Pods.IsActive) || set.Status.Replicas > 0);
            foreach (var scaling in Rollout.Next(deployment, newest, old, oldPodsRun))
                Scale(deployment, scaling, context);
            ClearHistory(deployment, old, context);
        }

        WriteStatus(deployment, newest, old, context);
    }

    private static void Create(Deployment deployment, List<ReplicaSet> old, string hash, ControllerContext context)
    {
        var template = deployment.Spec.Template with { Labels = TemplateHash.With(deployment.Spec.Template.Labels, hash) };
        var running = old.Sum(set => set.Spec.Replicas);
        var room = deployment.Spec.Replicas + RollingBounds.Of(deployment.Spec).Surge - running;
        var replicas = deployment.Spec.Recreate ? (running == 0 ? deployment.Spec.Replicas : 0) : Math.Clamp(room, 0, deployment.Spec.Replicas);
        var set = new ReplicaSet(
            new ObjectMeta($"{deployment.Name}-{hash}", deployment.Namespace)
            {
                Labels = template.Labels,
                Annotations = Annotated(deployment, StringMap.Empty, NextRevision(old)),
                OwnerReferences = [OwnerReference.ToController(deployment)],
            },
            new ReplicaSetSpec(new LabelSelector(deployment.Spec.Selector.Requirements.Add(new EqualRequirement(TemplateHash.Label, hash))), template)
            {
                Replicas = replicas, MinReadySeconds = deployment.Spec.MinReadySeconds,
            },
            new ReplicaSetStatus());
        context.Write(new CreateObject(set));
        TellScaled(deployment, set.Name, 0, replicas, context);
        SetRevision(deployment, NextRevision(old), context);
    }

    // A rollback makes an old ReplicaSet the newest: it takes the next revision.
    private static bool AdoptRevision(Deployment deployment, ReplicaSet newest, List<ReplicaSet> old, ControllerContext context)
    {
        var revision = Math.Max(RevisionOf(newest), NextRevision(old));
        SetRevision(deployment, revision, context);
        var annotations = Annotated(deployment, newest.Meta.Annotations, revision).SetItem(Rollout.DesiredAnnotation, newest.Meta.Annotations.GetValueOrDefault(Rollout.DesiredAnnotation, Texts.Of(deployment.Spec.Replicas)));
        if (RevisionOf(newest) == revision)
            return false;
        context.Write(new UpdateObject(newest with { Meta = newest.Meta with { Annotations = annotations } }));
        return true;
    }

    private static void SetRevision(Deployment deployment, long revision, ControllerContext context)
    {
        if (deployment.Meta.Annotations.GetValueOrDefault(RevisionAnnotation) != Texts.Of(revision))
            context.Write(new PatchObject(ResourceKind.Deployments, deployment.Namespace, deployment.Name, new AnnotationPatch([new(RevisionAnnotation, Texts.Of(revision))])));
    }

    private static void Scale(Deployment deployment, Scaling scaling, ControllerContext context)
    {
        var set = scaling.Set;
        var annotations = Annotated(deployment, set.Meta.Annotations, RevisionOf(set));
        var isSame = annotations.GetValueOrDefault(Rollout.DesiredAnnotation) == set.Meta.Annotations.GetValueOrDefault(Rollout.DesiredAnnotation);
        if (isSame && scaling.Replicas == set.Spec.Replicas)
            return;
        context.Write(new UpdateObject(set with { Meta = set.Meta with { Annotations = annotations }, Spec = set.Spec with { Replicas = scaling.Replicas } }));
        if (scaling.Replicas != set.Spec.Replicas)
            TellScaled(deployment, set.Name, set.Spec.Replicas, scaling.Replicas, context);
    }

    private static void ClearHistory(Deployment deployment, List<ReplicaSet> old, ControllerContext context)
    {
        var empty = old.Where(set => set is { Spec.Replicas: 0, Status.Replicas: 0, Meta.DeletedAt: null }).OrderBy(RevisionOf).ToList();
        foreach (var set in empty.Take(Math.Max(0, empty.Count - deployment.Spec.RevisionHistoryLimit)))
            context.Write(new DeleteObject(ResourceKind.ReplicaSets, set.Namespace, set.Name) { Uid = set.Meta.Uid });
    }

    private static void WriteStatus(Deployment deployment, ReplicaSet? newest, List<ReplicaSet> old, ControllerContext context)
    {
        var status = DeploymentProgress.StatusOf(deployment, newest, old, context.Clock);
        if (!DeploymentProgress.AreEqual(status, deployment.Status))
            context.Write(new UpdateObject(deployment with { Meta = deployment.Meta with { ResourceVersion = 0 }, Status = status }, ObjectPart.Status));
    }

    private static void TellScaled(Deployment deployment, string set, int before, int after, ControllerContext context)
    {
        if (before != after)
            context.Tell(deployment, "ScalingReplicaSet", $"Scaled {(after > before ? "up" : "down")} replica set {set} from {Texts.Of(before)} to {Texts.Of(after)}");
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Annotated(
        Deployment deployment, System.Collections.Immutable.ImmutableSortedDictionary<string, string> annotations, long revision) => annotations
        .SetItem(RevisionAnnotation, Texts.Of(revision))
        .SetItem(Rollout.DesiredAnnotation, Texts.Of(deployment.Spec.Replicas))
        .SetItem(MaximumAnnotation, Texts.Of(deployment.Spec.Replicas + RollingBounds.Of(deployment.Spec).Surge));

    private static long NextRevision(List<ReplicaSet> old) => old.Select(RevisionOf).DefaultIfEmpty(0).Max() + 1;

    private static long RevisionOf(ReplicaSet set) =>
        long.TryParse(set.Meta.Annotations.GetValueOrDefault(RevisionAnnotation, "0"), System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision : 0;
}
