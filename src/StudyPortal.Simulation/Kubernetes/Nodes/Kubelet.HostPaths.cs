using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Volumes that are files of the node (<c>pkg/volume/hostpath/host_path.go</c>): a type that is named is checked before the pod starts.</summary>
public sealed partial class Kubelet
{
    private const string OrCreate = "OrCreate";

    // pkg/util/goroutinemap/exponentialbackoff
    private static readonly TimeSpan _firstMountRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _lastMountRetry = TimeSpan.FromSeconds(122);

    private bool HasHostPaths(PodWork work, ProcessHost host)
    {
        if (host.Now < work.NextMount)
            return false;
        foreach (var volume in work.Pod.Spec.Volumes.OfType<HostPathVolume>())
        {
            if (TypeProblem(volume, host) is not { } problem)
                continue;
            OnWrongType(work, volume, problem, host);
            return false;
        }

        return true;
    }

    private void OnWrongType(PodWork work, HostPathVolume volume, string problem, ProcessHost host)
    {
        var doubled = work.MountDelay * 2;
        work.MountDelay = work.MountDelay == TimeSpan.Zero ? _firstMountRetry : doubled < _lastMountRetry ? doubled : _lastMountRetry;
        work.NextMount = host.Now + work.MountDelay;
        host.Wake(work.MountDelay, new PodDue(work.Number));

        var uid = work.Pod.Meta.Uid;
        var name = $"kubernetes.io/host-path/{uid}-{volume.Name}";
        var until = (host.Clock + work.MountDelay).ToString("yyyy-MM-dd HH:mm:ss.ffffff'000 +0000 UTC'", CultureInfo.InvariantCulture);
        var wait = Kernel.GoDuration.Format(work.MountDelay);
        Log('E', "nestedpendingoperations.go:348", $"Operation for \"{{volumeName:{name} podName:{uid} nodeName:}}\" failed. No retries permitted until {until} (durationBeforeRetry {wait}). Error: MountVolume.SetUp failed for volume \"{volume.Name}\" (UniqueName: \"{name}\") pod \"{work.Pod.Name}\" (UID: \"{uid}\") : {problem}", host);
        _events.Warning(host, Access, ObjectReference.To(work.Pod), "FailedMount", $"MountVolume.SetUp failed for volume \"{volume.Name}\" : {problem}");
    }

    // What may be made is only wrong where something else is there already.
    private static string? TypeProblem(HostPathVolume volume, ProcessHost host)
    {
        var kind = volume.Type.EndsWith(OrCreate, StringComparison.Ordinal) ? volume.Type[..^OrCreate.Length] : volume.Type;
        var found = host.Read(volume.Path);
        if (found is null && kind.Length != volume.Type.Length)
            return null;
        return kind switch
        {
            "Directory" when found is not { IsDirectory: true } => $"hostPath type check failed: {volume.Path} is not a directory",
            "File" when found is not { IsDirectory: false } => $"hostPath type check failed: {volume.Path} is not a file",
            _ => null,
        };
    }
}
