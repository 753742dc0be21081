using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Nodes.Probing;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Containers: pulled, started, seen to end, started again (<c>pkg/kubelet/kuberuntime</c>).</summary>
public sealed partial class Kubelet
{
    private const int MillisecondsPerSecond = 1_000;
    private const int PlegPeriodMs = 1_000;
    private const int SandboxLeastMs = 250;
    private const int SandboxSpreadMs = 300;
    private const int StartLeastMs = 80;
    private const int StartSpreadMs = 170;
    private const int PullLeastMs = 900;
    private const int PullSpreadMs = 1_600;
    private const string CrashLoop = "CrashLoopBackOff";

    // Begins with the pull where one is needed.
    private void Begin(PodWork work, int index, ProcessHost host)
    {
        var container = work.Containers[index];
        var isPulled = !ImagePull.IsPulledAlways(container.Spec) && host.Machine.Containers.Exists(other => other.Spec.Image == container.Spec.Image);
        var delay = StartLeastMs + host.Draw(StartSpreadMs);
        if (!isPulled && !container.Spec.Image.StartsWith("registry.k8s.io/", StringComparison.Ordinal))
            delay += PullLeastMs + host.Draw(PullSpreadMs);
        container.Stage = ContainerStage.Starting;
        host.Wake(TimeSpan.FromMilliseconds(delay), new ContainerDue(work.Number, index, ContainerStage.Starting, container.Restarts));
    }

    private void OnContainerDue(ContainerDue due, ProcessHost host)
    {
        if (PodOf(due.Pod) is not { IsEnding: false } work || work.Containers[due.Container] is not { } container || container.Stage != due.Stage || container.Restarts != due.Restarts)
            return;
        if (due.Stage is ContainerStage.Starting)
            StartOrFail(work, due.Container, host);
        else if (container.Pull.Delay > TimeSpan.Zero && container.State is WaitingState { Reason: "ErrImagePull" })
            BackOffPull(work, due.Container, host);
        else
            StartAgain(work, due.Container, host);
        if (!work.IsEnding)
            Note(work, host);
    }

    private void StartOrFail(PodWork work, int index, ProcessHost host)
    {
        var container = work.Containers[index];
        if (ImagePull.FailureOf(container.Spec.Image) is { } failure)
        {
            FailPull(work, index, failure, host);
            return;
        }

        if (host.StartContainer(SpecOf(work, container)) is not { } id)
        {
            container.Stage = ContainerStage.Absent;
            LogSyncError(work, $"failed to \\\"StartContainer\\\" for \\\"{container.Spec.Name}\\\" with CreateContainerError: \\\"{_runtimeGone}\\\"", host);
            host.Wake(_podRetry, new PodDue(work.Number));
            return;
        }

        Run(container, id, host);
        Tell(work, container, host, isWarning: false, "Started", "Container started");
        container.Pull = default;
    }

    private static void Run(ContainerWork container, string id, ProcessHost host)
    {
        container.LastState = container.State as TerminatedState ?? container.LastState;
        (container.Stage, container.Id, container.StartedAt) = (ContainerStage.Running, id, host.Now);
        container.State = new RunningState(host.Clock);
        container.IsStarted = !container.Has(ProbeKind.Startup);
        container.IsReady = container.IsStarted && !container.IsInitial && !container.Has(ProbeKind.Readiness);
        foreach (var probe in container.Probes)
            probe.Reset();
    }

    private void FailPull(PodWork work, int index, string failure, ProcessHost host)
    {
        var container = work.Containers[index];
        container.Pull = container.Pull.Next(container.FailedAt, host.Now);
        (container.FailedAt, container.Stage) = (host.Now, ContainerStage.BackingOff);
        container.State = new WaitingState("ErrImagePull", failure);
        Tell(work, container, host, isWarning: true, "Failed", $"Failed to pull image \"{container.Spec.Image}\": {failure}");
        Tell(work, container, host, isWarning: true, "Failed", "Error: ErrImagePull");
        host.Wake(TimeSpan.FromMilliseconds(MillisecondsPerSecond + host.Draw(MillisecondsPerSecond)), new ContainerDue(work.Number, index, ContainerStage.BackingOff, container.Restarts));
    }

    private void BackOffPull(PodWork work, int index, ProcessHost host)
    {
        var container = work.Containers[index];
        var failure = container.State is WaitingState { Reason: "ErrImagePull", Message: var message } ? $": ErrImagePull: {message}" : "";
        container.State = new WaitingState("ImagePullBackOff", $"Back-off pulling image \"{container.Spec.Image}\"{failure}");
        Tell(work, container, host, isWarning: false, "BackOff", $"Back-off pulling image \"{container.Spec.Image}\"");
        Tell(work, container, host, isWarning: true, "Failed", "Error: ImagePullBackOff");
        var end = container.FailedAt + container.Pull.Delay;
        host.Wake(end > host.Now ? end - host.Now : TimeSpan.Zero, new ContainerDue(work.Number, index, ContainerStage.BackingOff, container.Restarts));
    }

    /// <summary>Takes note of a container that has ended, if it is one of the present ones.</summary>
    private void OnContainerSeen(string id, ProcessHost host)
    {
        foreach (var work in _pods)
        {
            for (var index = 0; index < work.Containers.Length; index++)
            {
                if (work.Containers[index].Id != id || host.Machine.ContainerOf(id) is not { IsRunning: false } ended)
                    continue;
                Settle(work, index, ended, host.Now, host);
                Sync(work, host);
                return;
            }
        }
    }

    // What an end leads to: nothing more, a start at once, or a wait.
    private void Settle(PodWork work, int index, Container ended, Instant endedAt, ProcessHost host)
    {
        var container = work.Containers[index];
        if (container.Stage is not (ContainerStage.Running or ContainerStage.Stopping or ContainerStage.Absent))
            return;
        container.State = new TerminatedState(ended.ExitCode, ended.ExitCode == 0 ? "Completed" : "Error", ended.StartedAt, ended.FinishedAt ?? host.Clock) { ContainerId = "containerd://" + ended.Id };
        (container.IsReady, container.IsStarted, container.FailedAt) = (false, false, endedAt);
        if (work.IsEnding || !IsRestarted(work.Pod.Spec.RestartPolicy, container, ended.ExitCode))
        {
            (container.Stage, container.IsReady) = (ContainerStage.Ended, container.IsInitial && ended.ExitCode == 0);
            return;
        }

        host.Report("container ended", $"Container {container.Spec.Name} of pod {work.Pod.Name} on {host.Machine.Name} ended with exit code {Controllers.Texts.Of(ended.ExitCode)}.");
        container.Stage = ContainerStage.BackingOff;
        var end = container.Restart.EndOf(endedAt);
        if (end <= host.Now)
        {
            StartAgain(work, index, host);
            return;
        }

        var delay = Controllers.Texts.Of((long)container.Restart.Delay.TotalSeconds);
        var pod = $"{work.Pod.Name}_{work.Pod.Namespace}({work.Pod.Meta.Uid})";
        container.LastState = (TerminatedState)container.State;
        container.State = new WaitingState(CrashLoop, Wait(delay, container, pod));
        Tell(work, container, host, isWarning: true, "BackOff", $"Back-off restarting failed container {container.Spec.Name} in pod {pod}");
        LogSyncError(work, $"failed to \\\"StartContainer\\\" for \\\"{container.Spec.Name}\\\" with CrashLoopBackOff: \\\"{Wait(delay, container, pod)}\\\"", host);
        host.Wake(end - host.Now, new ContainerDue(work.Number, index, ContainerStage.BackingOff, container.Restarts));
    }

    private static string Wait(string seconds, ContainerWork container, string pod) => $"back-off {WaitText(seconds)} restarting failed container={container.Spec.Name} pod={pod}";

    // Go prints 10s, 1m20s, 5m0s.
    private static string WaitText(string seconds)
    {
        var number = int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture);
        return number < SecondsPerMinute ? seconds + "s" : $"{Controllers.Texts.Of(number / SecondsPerMinute)}m{Controllers.Texts.Of(number % SecondsPerMinute)}s";
    }

    private void StartAgain(PodWork work, int index, ProcessHost host)
    {
        var container = work.Containers[index];
        if (container.Id.Length > 0)
        {
            container.Restart = container.Restart.Next(container.FailedAt, host.Now);
            container.Restarts++;
        }

        container.Stage = ContainerStage.Absent;
        ClearDead(work, host);
        Sync(work, host);
    }

    private static bool IsRestarted(RestartPolicy policy, ContainerWork container, int exitCode) => policy switch
    {
        RestartPolicy.Always => !container.IsInitial || exitCode != 0,
        RestartPolicy.OnFailure => exitCode != 0,
        _ => false,
    };

    private void Kill(PodWork work, ContainerWork container, TimeSpan grace, string why, ProcessHost host)
    {
        if (!host.StopContainer(container.Id, grace))
        {
            host.Wake(_podRetry, new PodDue(work.Number));
            return;
        }

        container.Stage = ContainerStage.Stopping;
        Log('I', "kuberuntime_container.go:864", $"\"Killing container with a grace period\" pod=\"{FullName(work.Pod)}\" podUID=\"{work.Pod.Meta.Uid}\" containerName=\"{container.Spec.Name}\" containerID=\"containerd://{container.Id}\" gracePeriod={Controllers.Texts.Of((long)grace.TotalSeconds)}", host);
        Tell(work, container, host, isWarning: false, "Killing", why);
    }

    // One dead container of each is kept for its log (MaxPerPodContainer).
    private static void ClearDead(PodWork work, ProcessHost host)
    {
        foreach (var container in work.Containers)
        {
            var dead = host.Machine.Containers.FindAll(found => !found.IsRunning && found.Spec.PodUid == work.Pod.Meta.Uid && found.Spec.Name == container.Spec.Name);
            for (var index = 0; index < dead.Count - 1; index++)
                Remove(dead[index], host);
        }
    }

    private static void Remove(Container container, ProcessHost host)
    {
        Log('I', "scope.go:122", $"\"RemoveContainer\" containerID=\"{container.Id}\"", host);
        host.RemoveContainer(container.Id);
    }

    private void Tell(PodWork work, ContainerWork container, ProcessHost host, bool isWarning, string reason, string message)
    {
        if (_client is null)
            return;
        var list = container.IsInitial ? "initContainers" : "containers";
        var about = ObjectReference.To(MirrorOf(work) ?? work.Pod) with { FieldPath = $"spec.{list}{{{container.Spec.Name}}}" };
        if (isWarning)
            _events.Warning(host, Access, about, reason, message);
        else
            _events.Normal(host, Access, about, reason, message);
    }

    private static void LogSyncError(PodWork work, string error, ProcessHost host) =>
        Log('E', "pod_workers.go:1324", $"\"Error syncing pod, skipping\" err=\"{error}\" pod=\"{FullName(work.Pod)}\" podUID=\"{work.Pod.Meta.Uid}\"", host);

    // As klog writes it; the kubelet is no process 1, so that its own number stands in the column of the thread.
    private static void Log(char severity, string place, string message, ProcessHost host) =>
        host.Log(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{severity}{host.Clock:MMdd HH:mm:ss.ffffff} {host.Self.Value,7} {place}] {message}"));
}
