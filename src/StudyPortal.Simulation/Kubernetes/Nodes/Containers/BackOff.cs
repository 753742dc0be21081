using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Kubernetes.Nodes.Containers;

/// <summary>
/// How long the kubelet waits before it tries again: 10 s, doubled with each try up to 5 min, from the start again after 10 quiet minutes
/// (<c>k8s.io/client-go/util/flowcontrol/backoff.go</c>).
/// </summary>
/// <param name="Delay">The present wait, zero before the first try.</param>
/// <param name="TriedAt">When it tried last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BackOff(TimeSpan Delay, Instant TriedAt)
{
    /// <summary>The first wait.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(300);

    /// <summary>When the wait that a failure begins is over; the moment of the failure itself where there is none.</summary>
    public Instant EndOf(Instant failedAt) => IsForgotten(failedAt) ? failedAt : failedAt + Delay;

    /// <summary>The back-off after one more try.</summary>
    public BackOff Next(Instant failedAt, Instant now)
    {
        if (IsForgotten(failedAt))
            return new BackOff(First, now);
        return new BackOff(Delay * 2 < Most ? Delay * 2 : Most, now);
    }

    private bool IsForgotten(Instant failedAt) => Delay == TimeSpan.Zero || failedAt - TriedAt > Most * 2;
}
