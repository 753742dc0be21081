using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>What the container runtime is told, and what it still has from an earlier kubelet (<c>pkg/kubelet/kuberuntime/kuberuntime_container.go</c>).</summary>
public sealed partial class Kubelet
{
    /// <summary>Finds the containers of a pod that an earlier kubelet has started.</summary>
    private void Adopt(PodWork work, ProcessHost host)
    {
        for (var index = 0; index < work.Containers.Length; index++)
        {
            var container = work.Containers[index];
            if (host.Machine.Containers.FindLast(found => found.Spec.PodUid == work.Pod.Meta.Uid && found.Spec.Name == container.Spec.Name) is not { } last)
                continue;
            (container.Id, container.Restarts) = (last.Id, last.Spec.Attempt);
            if (last.IsRunning)
            {
                (work.SandboxId, work.HasSandbox, container.Stage) = (last.Spec.PodId, true, ContainerStage.Running);
                (container.State, container.IsStarted, container.IsReady) = (new RunningState(last.StartedAt), true, !container.IsInitial);
                container.StartedAt = Ago(host.Clock - last.StartedAt, host.Now);
            }
            else
            {
                Settle(work, index, last, Ago(host.Clock - (last.FinishedAt ?? host.Clock), host.Now), host);
            }
        }
    }

    private static Instant Ago(TimeSpan age, Instant now) => age <= TimeSpan.Zero ? now : age > now - Instant.Zero ? Instant.Zero : now - age;

    private Machines.ContainerSpec SpecOf(PodWork work, ContainerWork container) => new()
    {
        Name = container.Spec.Name,
        Image = container.Spec.Image,
        Command = container.Spec.Command.AddRange(container.Spec.Args),
        PodName = work.Pod.Name,
        PodNamespace = work.Pod.Namespace,
        PodUid = work.Pod.Meta.Uid,
        PodId = work.SandboxId,
        Address = work.Pod.Spec.HostNetwork ? null : work.Address,
        Attempt = container.Restarts,
        Mounts = PodVolumes.MountsOf(work.Pod, container.Spec),
    };
}
