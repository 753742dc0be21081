using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Nodes.Probing;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Probes (<c>pkg/kubelet/prober</c>). Nearly all that a kubelet does is here, so that a healthy probe allocates nothing but its call.</summary>
public sealed partial class Kubelet
{
    private void OnProbeDue(ProbeDue due, ProcessHost host)
    {
        if (PodOf(due.Pod) is not { } work)
            return;
        var container = work.Containers[due.Container];
        foreach (var probe in container.Probes)
        {
            if (probe.Kind != due.Kind)
                continue;
            host.Wake(TimeSpan.FromSeconds(probe.Probe.PeriodSeconds), probe.Due);
            if (!work.IsEnding && IsWanted(probe, container, host))
                Ask(probe, work, container, host);
            return;
        }
    }

    private static bool IsWanted(ProbeWork probe, ContainerWork container, ProcessHost host) =>
        probe.Ticket == 0 && !probe.IsOnHold && container.Stage == ContainerStage.Running && container.IsStarted == probe.Kind is not ProbeKind.Startup
        && host.Now - container.StartedAt >= TimeSpan.FromSeconds(probe.Probe.InitialDelaySeconds);

    private void Ask(ProbeWork probe, PodWork work, ContainerWork container, ProcessHost host)
    {
        if (probe.Target is { } target)
            probe.Ticket = host.Call(target.To, target.Tls, target.Request, TimeSpan.FromSeconds(probe.Probe.TimeoutSeconds));
        else
            Decide(probe, work, container, failure: null, host);
    }

    private bool TryTakeProbe(Replied replied, ProcessHost host)
    {
        foreach (var work in _pods)
        {
            foreach (var container in work.Containers)
            {
                foreach (var probe in container.Probes)
                {
                    if (probe.Ticket != replied.Ticket)
                        continue;
                    probe.Ticket = 0;
                    if (container.Stage == ContainerStage.Running && !work.IsEnding)
                        Decide(probe, work, container, probe.Target!.FailureOf(replied.Reply), host);
                    return true;
                }
            }
        }

        return false;
    }

    private void Decide(ProbeWork probe, PodWork work, ContainerWork container, string? failure, ProcessHost host)
    {
        if (failure is not null)
            Tell(work, container, host, isWarning: true, "Unhealthy", $"{probe.Kind} probe failed: {failure}");
        if (probe.Decide(failure is null) is not { } isGood)
            return;
        switch (probe.Kind)
        {
            case ProbeKind.Readiness when container.IsReady != isGood:
                container.IsReady = isGood;
                Note(work, host);
                break;
            case ProbeKind.Startup when isGood:
                container.IsStarted = true;
                container.IsReady = !container.Has(ProbeKind.Readiness);
                Note(work, host);
                break;
            case ProbeKind.Startup or ProbeKind.Liveness when !isGood:
                var kind = probe.Kind is ProbeKind.Startup ? "startup" : "liveness";
                host.Report("probe failed", $"The {kind} probe of container {container.Spec.Name} of pod {work.Pod.Name} on {host.Machine.Name} has failed too often; the container is started again.");
                Kill(work, container, GraceOf(work.Pod), $"Container {container.Spec.Name} failed {kind} probe, will be restarted", host);
                break;
            default:
                break;
        }
    }
}
