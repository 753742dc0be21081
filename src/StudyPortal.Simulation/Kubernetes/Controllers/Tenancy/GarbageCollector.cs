using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Deletes what is owned by objects that are gone, and ends foreground deletions and those that leave orphans (<c>pkg/controller/garbagecollector</c>).</summary>
internal sealed class GarbageCollector : Controller
{
    private const string Foreground = "foregroundDeletion";
    private const string Orphan = "orphan";

    private static readonly ResourceKind[] _dependents =
        [ResourceKind.ReplicaSets, ResourceKind.Pods, ResourceKind.EndpointSlices, ResourceKind.Endpoints, ResourceKind.ConfigMaps, ResourceKind.Secrets];

    private static readonly ResourceKind[] _owners =
        [ResourceKind.Deployments, ResourceKind.ReplicaSets, ResourceKind.DaemonSets, ResourceKind.Services, ResourceKind.Nodes, ResourceKind.Secrets];

    public override string Name => "garbage-collector";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is null || change.After is { Meta: { DeletedAt: not null, Finalizers.IsEmpty: false } })
            context.Enqueue(KeyOf(change.Object));
        else if (change.Before is null && !change.After.Meta.OwnerReferences.IsEmpty && context.IsSynced)
            context.Enqueue(KeyOf(change.Object));
        if (change is { After: null, Before.Meta.OwnerReferences: [{ Uid.Length: > 0 } owner, ..] } && ResourceKind.Find(owner.ApiVersion, owner.Kind) is { } kind)
            context.Enqueue($"{kind.Plural}|{Informer.KeyOf(kind.Namespaced ? change.Object.Namespace : "", owner.Name)}|{owner.Uid}");
    }

    // A key is a kind, the key of the object there and its uid: it may be gone, then its dependents follow.
    public override void Sync(string key, ControllerContext context)
    {
        var parts = key.Split('|');
        var kind = ResourceKind.Find(parts[0])!;
        if (!_owners.Contains(kind) && !_dependents.Contains(kind))
            return;
        var stored = context.Find<ApiObject>(kind, parts[1]);
        if (stored is null || stored.Meta.Uid != parts[2])
            DeleteDependents(parts[2], context, isForeground: false);
        else if (stored.Meta.DeletedAt is not null)
            Finish(stored, context);
        else if (stored.Meta.OwnerReferences.Length > 0 && stored.Meta.OwnerReferences.All(owner => IsGone(owner, stored.Namespace, context)))
            context.Write(new DeleteObject(stored.Resource, stored.Namespace, stored.Name) { Uid = stored.Meta.Uid });
    }

    private static string KeyOf(ApiObject changed) => $"{changed.Resource.Plural}|{Informer.KeyOf(changed)}|{changed.Meta.Uid}";

    // What kubeadm stored before anything had a uid names its owner without one: nothing is known of that owner.
    private static bool IsGone(OwnerReference owner, string inNamespace, ControllerContext context) =>
        owner.Uid.Length > 0 && ResourceKind.Find(owner.ApiVersion, owner.Kind) is { } kind && _owners.Contains(kind)
        && context.Find<ApiObject>(kind, kind.Namespaced ? inNamespace : "", owner.Name)?.Meta.Uid != owner.Uid;

    private static bool DeleteDependents(string uid, ControllerContext context, bool isForeground)
    {
        var isFree = true;
        foreach (var kind in _dependents)
        {
            foreach (var dependent in context.All<ApiObject>(kind).Where(candidate => candidate.Meta.OwnerReferences.Any(owner => owner.Uid == uid)))
            {
                isFree = false;
                if (dependent.Meta.DeletedAt is null)
                    context.Write(new DeleteObject(kind, dependent.Namespace, dependent.Name) { Uid = dependent.Meta.Uid, Propagation = isForeground ? DeletionPropagation.Foreground : DeletionPropagation.Background });
            }
        }

        return isFree;
    }

    private static void Finish(ApiObject stored, ControllerContext context)
    {
        if (stored.Meta.Finalizers.Contains(Orphan, StringComparer.Ordinal))
        {
            foreach (var dependent in _dependents.SelectMany(kind => context.All<ApiObject>(kind)).Where(candidate => candidate.Meta.OwnerReferences.Any(owner => owner.Uid == stored.Meta.Uid)))
                context.Write(new PatchObject(dependent.Resource, dependent.Namespace, dependent.Name, new OwnerPatch(dependent.Meta.OwnerReferences.RemoveAll(owner => owner.Uid == stored.Meta.Uid))));
            Drop(stored, Orphan, context);
        }
        else if (stored.Meta.Finalizers.Contains(Foreground, StringComparer.Ordinal) && DeleteDependents(stored.Meta.Uid, context, isForeground: true))
        {
            Drop(stored, Foreground, context);
        }
    }

    private static void Drop(ApiObject stored, string finalizer, ControllerContext context) =>
        context.Write(new PatchObject(stored.Resource, stored.Namespace, stored.Name, new FinalizerPatch(stored.Meta.Finalizers.Remove(finalizer, StringComparer.Ordinal))));
}
