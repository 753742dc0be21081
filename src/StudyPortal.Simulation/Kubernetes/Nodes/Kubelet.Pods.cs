using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Pods: from the first sight to the end (<c>pkg/kubelet/pod_workers.go</c>, <c>kuberuntime_manager.go</c>).</summary>
public sealed partial class Kubelet
{
    private const int FirstPodAddress = 2;
    private const int IdentityDigits = 64;

    private static readonly TimeSpan _podRetry = TimeSpan.FromSeconds(10);

    private int _lastAddress = FirstPodAddress - 1;

    private void AddPod(Pod pod, bool isStatic, ProcessHost host)
    {
        var adopted = host.Machine.Containers.Find(container => container.Spec.PodUid == pod.Meta.Uid);
        var address = pod.Spec.HostNetwork ? host.Machine.Address : adopted?.Spec.Address ?? NextAddress();
        var work = PodWork.Of(++_podsSeen, pod, isStatic, address);
        work.SeenAt = pod.Status.StartedAt ?? host.Clock;
        _pods.Add(work);
        Adopt(work, host);
        foreach (var container in work.Containers)
        {
            foreach (var probe in container.Probes)
                host.Wake(TimeSpan.FromMilliseconds(host.Draw(probe.Probe.PeriodSeconds * MillisecondsPerSecond) + 1), probe.Due);
        }

        Sync(work, host);
    }

    // A pod's work begins once no older pod of the same name is left, as one manifest replaced by another.
    private bool IsBlocked(PodWork work)
    {
        foreach (var other in _pods)
        {
            if (other.Number < work.Number && other.Pod.Name == work.Pod.Name && other.Pod.Namespace == work.Pod.Namespace)
                return true;
        }

        return false;
    }

    private void Sync(PodWork work, ProcessHost host)
    {
        if (work.IsEnding)
            SyncEnd(work, host);
        else if (work.FailureReason.Length == 0 && !IsBlocked(work) && IsRuntimeUp(host))
            SyncStart(work, host);
        if (PodOf(work.Number) is { } current)
            Note(current, host);
    }

    private void SyncStart(PodWork work, ProcessHost host)
    {
        if (!work.HasSandbox)
        {
            PrepareSandbox(work, host);
            return;
        }

        for (var index = 0; index < work.Containers.Length; index++)
        {
            var container = work.Containers[index];
            if (container.Stage == ContainerStage.Absent)
                Begin(work, index, host);
            if (container.IsInitial && !IsThrough(container))
                return;
        }
    }

    private static bool IsThrough(ContainerWork container) => container is { Stage: ContainerStage.Ended, State: TerminatedState { ExitCode: 0 } };

    private void PrepareSandbox(PodWork work, ProcessHost host)
    {
        if (work.SandboxId.Length > 0)
            return;
        if (!work.Pod.Spec.HostNetwork && (_podCidr.Length == 0 || !HasNetwork(host)))
        {
            host.Wake(_podRetry, new PodDue(work.Number));
            return;
        }

        if (work.Address.Length == 0)
            work = WithAddress(work);
        if (!HasVolumes(work, host))
            return;

        work.SandboxId = NewIdentity(host);
        host.Wake(TimeSpan.FromMilliseconds(SandboxLeastMs + host.Draw(SandboxSpreadMs)), new SandboxUp(work.Number));
    }

    // The network of the node's pods was not known when the pod was seen first; nothing of it has begun.
    private PodWork WithAddress(PodWork work)
    {
        var addressed = PodWork.Of(work.Number, work.Pod, work.IsStatic, NextAddress());
        (addressed.SeenAt, addressed.Reported, addressed.ReportedVersion, addressed.Status, addressed.IsReporting) = (work.SeenAt, work.Reported, work.ReportedVersion, work.Status, work.IsReporting);
        _pods[_pods.IndexOf(work)] = addressed;
        return addressed;
    }

    private void OnSandboxUp(SandboxUp up, ProcessHost host)
    {
        if (PodOf(up.Pod) is not { } work)
            return;
        if (!IsRuntimeUp(host))
        {
            work.SandboxId = "";
            return;
        }

        work.HasSandbox = true;
        Sync(work, host);
    }

    /// <summary>Ends a pod: its containers get SIGTERM, and SIGKILL when the grace is over.</summary>
    private void EndPod(PodWork work, TimeSpan grace, ProcessHost host)
    {
        if (work.IsEnding)
            return;
        work.IsEnding = true;
        foreach (var container in work.Containers)
        {
            if (container.Stage == ContainerStage.Running)
                Kill(work, container, grace, $"Stopping container {container.Spec.Name}", host);
        }

        Sync(work, host);
    }

    private void SyncEnd(PodWork work, ProcessHost host)
    {
        foreach (var container in work.Containers)
        {
            if (container.Stage is ContainerStage.Running)
                Kill(work, container, GraceOf(work.Pod), $"Stopping container {container.Spec.Name}", host);
            if (container.Stage is ContainerStage.Running or ContainerStage.Stopping)
                return;
            container.Stage = ContainerStage.Ended;
        }

        if (work.HasEnded)
            return;
        work.HasEnded = true;
        (work.HasSandbox, work.SandboxId) = (false, "");
        if (work.IsStatic || _assigned?.Find(work.Pod.Namespace, work.Pod.Name) is not { } stored || stored.Meta.Uid != work.Pod.Meta.Uid)
            Forget(work, host);
    }

    private void Forget(PodWork work, ProcessHost host)
    {
        _pods.Remove(work);
        if (!work.Asked.IsEmpty)
            host.Delete(PodVolumes.DirectoryOf(work.Pod));
        foreach (var other in _pods.ToArray())
        {
            if (other.Pod.Name == work.Pod.Name && other.Pod.Namespace == work.Pod.Namespace)
                Sync(other, host);
        }
    }

    private static TimeSpan GraceOf(Pod pod) => TimeSpan.FromSeconds(pod.Meta.DeletionGraceSeconds ?? pod.Spec.TerminationGracePeriodSeconds);

    private static string FullName(Pod pod) => $"{pod.Namespace}/{pod.Name}";

    private string NextAddress()
    {
        if (_podCidr.Length == 0)
            return "";
        var network = _podCidr[..(_podCidr.LastIndexOf('.') + 1)];
        return network + Controllers.Texts.Of(++_lastAddress);
    }

    private static string NewIdentity(ProcessHost host)
    {
        const string Digits = "0123456789abcdef";
        return string.Create(IdentityDigits, host, static (span, source) =>
        {
            for (var index = 0; index < span.Length; index++)
                span[index] = Digits[source.Draw(Digits.Length)];
        });
    }
}
