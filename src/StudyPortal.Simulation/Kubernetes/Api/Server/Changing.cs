using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What updates, patches, bindings and deletions make of a stored object (apiserver registry/generic/registry/store.go and the strategies of each kind).</summary>
internal static class Changing
{
    /// <summary>The verdict on a request.</summary>
    /// <param name="request">What the client asks for.</param>
    /// <param name="stored">The object as it is stored.</param>
    /// <param name="now">The clock of the API server.</param>
    public static Verdict Apply(ApiRequest request, ApiObject stored, DateTimeOffset now) => request switch
    {
        UpdateObject update => Update(update, stored),
        PatchObject { Patch: DocumentPatch document } => Merge(document, stored),
        PatchObject patch => Finished(Patched(patch.Patch, stored), stored),
        BindPod bind => Bind(bind, (Pod)stored, now),
        DeleteObject delete => Deleting.Apply(delete, stored, now),
        EvictPod evict => Deleting.Apply(new DeleteObject(ResourceKind.Pods, evict.Namespace, evict.Name) { GraceSeconds = evict.GraceSeconds }, stored, now),
        _ => throw new ArgumentException($"{request} changes no stored object.", nameof(request)),
    };

    private static Verdict Merge(DocumentPatch patch, ApiObject stored)
    {
        var (merged, refusal) = Merging.Apply(patch, stored);
        return merged is null ? new Verdict.Refuse(refusal!) : Update(new UpdateObject(merged), stored);
    }

    private static Verdict Update(UpdateObject update, ApiObject stored)
    {
        var wanted = update.Object;
        if (wanted.Meta.ResourceVersion != 0 && wanted.Meta.ResourceVersion != stored.Meta.ResourceVersion)
            return new Verdict.Refuse(StatusResponse.Conflict(stored.Resource, stored.Name));
        if (wanted.Meta.Uid.Length > 0 && wanted.Meta.Uid != stored.Meta.Uid)
        {
            return new Verdict.Refuse(StatusResponse.Conflict(
                stored.Resource, stored.Name, $"Precondition failed: UID in precondition: {wanted.Meta.Uid}, UID in object meta: {stored.Meta.Uid}"));
        }

        var after = update.Part switch
        {
            ObjectPart.Status => WithStatusOf(stored, wanted),
            ObjectPart.Finalizers when (stored, wanted) is (Namespace before, Namespace asked) => before with { Finalizers = asked.Finalizers },
            _ => Whole(stored, wanted),
        };
        return Finished(after, stored);
    }

    private static ApiObject Whole(ApiObject stored, ApiObject wanted)
    {
        var after = WithStatusOf(wanted, stored);
        var generation = stored.Meta.Generation + (stored.Meta.Generation > 0 && HasOtherSpec(stored, wanted) ? 1 : 0);
        return after with
        {
            Meta = wanted.Meta with
            {
                Uid = stored.Meta.Uid,
                CreatedAt = stored.Meta.CreatedAt,
                DeletedAt = stored.Meta.DeletedAt,
                DeletionGraceSeconds = stored.Meta.DeletionGraceSeconds,
                Generation = generation,
            },
        };
    }

    // Records that are equal are the same spec; others may say the same, where a client has read them from a manifest.
    private static bool HasOtherSpec(ApiObject stored, ApiObject wanted)
    {
        var isAnother = (stored, wanted) switch
        {
            (Deployment before, Deployment after) => before.Spec != after.Spec,
            (ReplicaSet before, ReplicaSet after) => before.Spec != after.Spec,
            (DaemonSet before, DaemonSet after) => before.Spec != after.Spec,
            (Pod before, Pod after) => before.Spec != after.Spec,
            _ => false,
        };
        return isAnother && ObjectDocuments.ToDocument(stored)["spec"] != ObjectDocuments.ToDocument(wanted)["spec"];
    }

    private static ApiObject WithStatusOf(ApiObject target, ApiObject source) => (target, source) switch
    {
        (Pod to, Pod from) => to with { Status = from.Status },
        (Node to, Node from) => to with { Status = from.Status },
        (Deployment to, Deployment from) => to with { Status = from.Status },
        (ReplicaSet to, ReplicaSet from) => to with { Status = from.Status },
        (DaemonSet to, DaemonSet from) => to with { Status = from.Status },
        (Namespace to, Namespace from) => to with { Phase = from.Phase },
        _ => target,
    };

    private static ApiObject Patched(ObjectPatch patch, ApiObject stored) => (patch, stored) switch
    {
        (LabelPatch labels, _) => stored with { Meta = stored.Meta with { Labels = Set(stored.Meta.Labels, labels.Labels) } },
        (AnnotationPatch annotations, _) => stored with { Meta = stored.Meta with { Annotations = Set(stored.Meta.Annotations, annotations.Annotations) } },
        (FinalizerPatch finalizers, _) => stored with { Meta = stored.Meta with { Finalizers = finalizers.Finalizers } },
        (OwnerPatch owners, _) => stored with { Meta = stored.Meta with { OwnerReferences = owners.Owners } },
        (ScalePatch scale, Deployment deployment) when deployment.Spec.Replicas != scale.Replicas =>
            NextGeneration(deployment with { Spec = deployment.Spec with { Replicas = scale.Replicas } }),
        (ScalePatch scale, ReplicaSet set) when set.Spec.Replicas != scale.Replicas => NextGeneration(set with { Spec = set.Spec with { Replicas = scale.Replicas } }),
        (TaintPatch taints, Node node) => node with { Spec = node.Spec with { Taints = taints.Taints } },
        (CordonPatch cordon, Node node) when node.Spec.Unschedulable != cordon.Unschedulable => node with { Spec = node.Spec with { Unschedulable = cordon.Unschedulable } },
        _ => stored,
    };

    private static ApiObject NextGeneration(ApiObject changed) => changed with { Meta = changed.Meta with { Generation = changed.Meta.Generation + 1 } };

    private static ImmutableSortedDictionary<string, string> Set(
        ImmutableSortedDictionary<string, string> map, ImmutableArray<KeyValuePair<string, string?>> entries)
    {
        foreach (var (key, value) in entries)
            map = value is null ? map.Remove(key) : map.SetItem(key, value);
        return map;
    }

    private static Verdict Bind(BindPod bind, Pod pod, DateTimeOffset now)
    {
        if (pod.Meta.DeletedAt is not null)
            return Refused($"pod {pod.Name} is being deleted, cannot be assigned to a host");
        if (pod.Spec.NodeName.Length > 0)
            return Refused($"pod {pod.Name} is already assigned to node \"{pod.Spec.NodeName}\"");
        var scheduled = new PodCondition("PodScheduled", ConditionStatus.True) { LastTransitionAt = now };
        var conditions = pod.Status.Conditions.RemoveAll(condition => condition.Type == scheduled.Type).Add(scheduled);
        return new Verdict.Change(pod with { Spec = pod.Spec with { NodeName = bind.Node }, Status = pod.Status with { Conditions = conditions } });

        Verdict.Refuse Refused(string why) =>
            new(new StatusResponse(409, StatusReason.Conflict, $"Operation cannot be fulfilled on pods/binding \"{pod.Name}\": {why}"));
    }

    // An object that waits for its finalizers goes with the last of them; one that is not changed is not written.
    private static Verdict Finished(ApiObject after, ApiObject stored)
    {
        if (ReferenceEquals(after, stored))
            return Verdict.Keep.Instance;
        var isWaiting = stored.Meta is { DeletedAt: not null, DeletionGraceSeconds: null or 0 };
        var isFree = after.Meta.Finalizers.IsEmpty && after is not Namespace { Finalizers.IsEmpty: false };
        return isWaiting && isFree ? new Verdict.Remove(after) : new Verdict.Change(after);
    }
}
