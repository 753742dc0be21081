using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>What controllers ask about pods (<c>k8s.io/kubernetes/pkg/api/v1/pod/util.go</c>).</summary>
internal static class Pods
{
    public const string ReadyCondition = "Ready";

    /// <summary>Neither ended nor on its way out.</summary>
    public static bool IsActive(Pod pod) => !IsTerminal(pod) && pod.Meta.DeletedAt is null;

    public static bool IsTerminal(Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    public static bool IsReady(Pod pod) => pod.Condition(ReadyCondition)?.Status is ConditionStatus.True;

    /// <summary>Ready for at least so many seconds.</summary>
    public static bool IsAvailable(Pod pod, int minReadySeconds, DateTimeOffset now) =>
        pod.Condition(ReadyCondition) is { Status: ConditionStatus.True } ready
        && (minReadySeconds == 0 || ready.LastTransitionAt.AddSeconds(minReadySeconds) <= now);

    public static int Restarts(Pod pod)
    {
        var most = 0;
        foreach (var container in pod.Status.ContainerStatuses)
            most = Math.Max(most, container.RestartCount);
        return most;
    }

    /// <summary>The pod with a condition set; nothing changes where status, reason and message are so already.</summary>
    public static Pod With(Pod pod, PodCondition condition)
    {
        var conditions = pod.Status.Conditions;
        for (var index = 0; index < conditions.Length; index++)
        {
            var old = conditions[index];
            if (old.Type != condition.Type)
                continue;
            if (old.Status == condition.Status)
                condition = condition with { LastTransitionAt = old.LastTransitionAt };
            return old == condition ? pod : WithConditions(pod, conditions.SetItem(index, condition));
        }

        return WithConditions(pod, conditions.Add(condition));
    }

    private static Pod WithConditions(Pod pod, ImmutableArray<PodCondition> conditions) => pod with { Status = pod.Status with { Conditions = conditions } };
}
