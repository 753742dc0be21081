using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The row of a pod (printers.go: printPod).</summary>
internal static class PodCells
{
    private const string None = "<none>";

    public static IEnumerable<string> Of(Pod pod, string age, DateTimeOffset now, bool isWide)
    {
        var ready = pod.Status.ContainerStatuses.Count(container => container is { Ready: true, State: RunningState });
        yield return string.Create(CultureInfo.InvariantCulture, $"{ready}/{pod.Spec.Containers.Length}");
        yield return StatusOf(pod);
        yield return RestartsOf(pod, now);
        yield return age;
        if (!isWide)
            yield break;

        yield return pod.Status.PodIp.Length == 0 ? None : pod.Status.PodIp;
        yield return pod.Spec.NodeName.Length == 0 ? None : pod.Spec.NodeName;
        yield return None;
        yield return None;
    }

    /// <summary>The word in the column STATUS: the phase, unless a container or a deletion says more.</summary>
    public static string StatusOf(Pod pod)
    {
        var reason = pod.Status.Reason.Length > 0 ? pod.Status.Reason : pod.Status.Phase.ToString();
        var hasRunning = false;
        foreach (var container in pod.Status.ContainerStatuses.Reverse())
        {
            reason = container.State switch
            {
                WaitingState { Reason.Length: > 0 } waiting => waiting.Reason,
                TerminatedState { Reason.Length: > 0 } terminated => terminated.Reason,
                TerminatedState terminated => string.Create(CultureInfo.InvariantCulture, $"ExitCode:{terminated.ExitCode}"),
                _ => reason,
            };
            hasRunning |= container is { Ready: true, State: RunningState };
        }

        if (reason == "Completed" && hasRunning)
            reason = pod.Condition("Ready") is { Status: ConditionStatus.True } ? "Running" : "NotReady";
        if (pod.Meta.DeletedAt is null)
            return reason;

        return pod.Status.Reason == "NodeLost" ? "Unknown" : pod.Status.Phase is PodPhase.Failed or PodPhase.Succeeded ? reason : "Terminating";
    }

    private static string RestartsOf(Pod pod, DateTimeOffset now)
    {
        var restarts = pod.Status.ContainerStatuses.Sum(container => container.RestartCount);
        var last = pod.Status.ContainerStatuses.Select(container => container.LastState).OfType<TerminatedState>().Select(state => (DateTimeOffset?)state.FinishedAt).Max();
        var number = restarts.ToString(CultureInfo.InvariantCulture);
        return restarts > 0 && last is { } ended ? $"{number} ({AgeText.Of(now - ended)} ago)" : number;
    }
}
