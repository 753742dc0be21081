using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What a deletion makes of a stored object: gone at once, or marked until its kubelet, its finalizers or its content are done.</summary>
internal static class Deleting
{
    /// <summary>The verdict on a deletion.</summary>
    public static Verdict Apply(DeleteObject delete, ApiObject stored, DateTimeOffset now)
    {
        if (delete.Uid.Length > 0 && delete.Uid != stored.Meta.Uid)
        {
            return new Verdict.Refuse(StatusResponse.Conflict(
                stored.Resource, stored.Name, $"Precondition failed: UID in precondition: {delete.Uid}, UID in object meta: {stored.Meta.Uid}"));
        }

        return stored switch
        {
            Pod pod => DeletePod(delete, pod, now),
            Namespace doomed => DeleteNamespace(doomed, now),
            _ => DeleteOther(delete, stored, now),
        };
    }

    // registry/core/pod/strategy.go CheckGracefulDelete: a pod without a node, or with nothing running, needs no grace.
    private static Verdict DeletePod(DeleteObject delete, Pod pod, DateTimeOffset now)
    {
        var grace = delete.GraceSeconds ?? pod.Spec.TerminationGracePeriodSeconds;
        if (pod.Spec.NodeName.Length == 0 || pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
            grace = 0;
        if (grace == 0)
            return DeleteOther(delete, pod, now);
        if (pod.Meta.DeletedAt is not null && (pod.Meta.DeletionGraceSeconds ?? 0) <= grace)
            return Verdict.Keep.Instance;
        return new Verdict.Change(pod with { Meta = Marked(pod.Meta, now, grace) });
    }

    private static Verdict DeleteNamespace(Namespace doomed, DateTimeOffset now)
    {
        if (doomed.Name is "default" or "kube-system" or "kube-public")
            return new Verdict.Refuse(StatusResponse.Forbidden(ResourceKind.Namespaces, doomed.Name, "this namespace may not be deleted"));
        if (doomed.Meta.DeletedAt is null)
            return new Verdict.Change(doomed with { Meta = Marked(doomed.Meta, now, grace: null), Phase = NamespacePhase.Terminating });
        if (doomed.Finalizers.IsEmpty && doomed.Meta.Finalizers.IsEmpty)
            return new Verdict.Remove(doomed);
        return new Verdict.Refuse(StatusResponse.Conflict(
            ResourceKind.Namespaces,
            doomed.Name,
            "The system is ensuring all content is removed from this namespace.  Upon completion, this namespace will automatically be purged by the system."));
    }

    private static Verdict DeleteOther(DeleteObject delete, ApiObject stored, DateTimeOffset now)
    {
        var finalizer = delete.Propagation switch
        {
            DeletionPropagation.Foreground => "foregroundDeletion",
            DeletionPropagation.Orphan => "orphan",
            _ => null,
        };
        var finalizers = stored.Meta.Finalizers;
        if (finalizer is not null && !finalizers.Contains(finalizer, StringComparer.Ordinal))
            finalizers = finalizers.Add(finalizer);
        if (finalizers.IsEmpty)
            return new Verdict.Remove(stored);
        if (stored.Meta.DeletedAt is not null && finalizers.Length == stored.Meta.Finalizers.Length && stored.Meta.DeletionGraceSeconds is null or 0)
            return Verdict.Keep.Instance;
        return new Verdict.Change(stored with { Meta = Marked(stored.Meta, now, grace: 0) with { Finalizers = finalizers } });
    }

    private static ObjectMeta Marked(ObjectMeta meta, DateTimeOffset now, int? grace) =>
        meta with { DeletedAt = WholeSecond(now.AddSeconds(grace ?? 0)), DeletionGraceSeconds = grace };

    private static DateTimeOffset WholeSecond(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
