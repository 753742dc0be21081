using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>The status of a Deployment (<c>pkg/controller/deployment/sync.go</c>, <c>progress.go</c>).</summary>
internal static class DeploymentProgress
{
    public static DeploymentStatus StatusOf(Deployment deployment, ReplicaSet? newest, IReadOnlyList<ReplicaSet> old, DateTimeOffset now)
    {
        var all = newest is null ? old : [.. old, newest];
        var available = all.Sum(set => set.Status.AvailableReplicas);
        var status = new DeploymentStatus
        {
            ObservedGeneration = deployment.Meta.Generation,
            Replicas = all.Sum(set => set.Status.Replicas),
            UpdatedReplicas = newest?.Status.Replicas ?? 0,
            ReadyReplicas = all.Sum(set => set.Status.ReadyReplicas),
            AvailableReplicas = available,
            UnavailableReplicas = Math.Max(0, all.Sum(set => set.Spec.Replicas) - available),
        };
        var enough = available >= deployment.Spec.Replicas - RollingBounds.Of(deployment.Spec).Unavailable;
        var condition = enough
            ? new DeploymentCondition("Available", ConditionStatus.True, "MinimumReplicasAvailable", "Deployment has minimum availability.")
            : new DeploymentCondition("Available", ConditionStatus.False, "MinimumReplicasUnavailable", "Deployment does not have minimum availability.");
        return status with { Conditions = [Dated(condition, deployment, now, isNews: false), Progressing(deployment, newest, status, now)] };
    }

    /// <summary>Whether two statuses say the same.</summary>
    public static bool AreEqual(DeploymentStatus left, DeploymentStatus right) =>
        left with { Conditions = [] } == right with { Conditions = [] } && left.Conditions.SequenceEqual(right.Conditions);

    private static DeploymentCondition Progressing(Deployment deployment, ReplicaSet? newest, DeploymentStatus status, DateTimeOffset now)
    {
        var before = deployment.Status.Conditions.FirstOrDefault(condition => condition.Type == "Progressing");
        if (newest is null)
            return before ?? Dated(new DeploymentCondition("Progressing", ConditionStatus.True, "NewReplicaSetCreated", "Created new replica set"), deployment, now, isNews: true);
        if (IsComplete(deployment, status))
            return Dated(new DeploymentCondition("Progressing", ConditionStatus.True, "NewReplicaSetAvailable", $"ReplicaSet \"{newest.Name}\" has successfully progressed."), deployment, now, isNews: false);

        // A Deployment that was through stays so when a pod goes; only a new rollout progresses again.
        var hasMoved = status.UpdatedReplicas != deployment.Status.UpdatedReplicas || status.AvailableReplicas > deployment.Status.AvailableReplicas || status.Replicas < deployment.Status.Replicas;
        if (before is { Reason: "NewReplicaSetAvailable" } && before.Message.Contains($"\"{newest.Name}\"", StringComparison.Ordinal))
            return before;
        return hasMoved || before is null
            ? Dated(new DeploymentCondition("Progressing", ConditionStatus.True, "ReplicaSetUpdated", $"ReplicaSet \"{newest.Name}\" is progressing."), deployment, now, isNews: true)
            : Overdue(deployment, newest, before, now);
    }

    private static DeploymentCondition Overdue(Deployment deployment, ReplicaSet newest, DeploymentCondition before, DateTimeOffset now) =>
        before.Status is ConditionStatus.True && now > before.LastUpdateAt.AddSeconds(deployment.Spec.ProgressDeadlineSeconds)
            ? Dated(new DeploymentCondition("Progressing", ConditionStatus.False, "ProgressDeadlineExceeded", $"ReplicaSet \"{newest.Name}\" has timed out progressing."), deployment, now, isNews: true)
            : before;

    private static bool IsComplete(Deployment deployment, DeploymentStatus status) =>
        status.UpdatedReplicas == deployment.Spec.Replicas && status.Replicas == deployment.Spec.Replicas && status.AvailableReplicas == deployment.Spec.Replicas;

    private static DeploymentCondition Dated(DeploymentCondition condition, Deployment deployment, DateTimeOffset now, bool isNews)
    {
        var old = deployment.Status.Conditions.FirstOrDefault(candidate => candidate.Type == condition.Type);
        var isSame = old is not null && old.Status == condition.Status && old.Reason == condition.Reason && old.Message == condition.Message;
        return condition with
        {
            LastTransitionAt = old is not null && old.Status == condition.Status ? old.LastTransitionAt : now,
            LastUpdateAt = isSame && !isNews ? old!.LastUpdateAt : now,
        };
    }
}
