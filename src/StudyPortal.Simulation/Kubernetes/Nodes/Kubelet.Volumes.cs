using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Volumes that are filled from the API before a pod starts (<c>pkg/kubelet/volumemanager</c>).</summary>
public sealed partial class Kubelet
{
    private static readonly TimeSpan _volumeRetry = TimeSpan.FromSeconds(2);

    private bool HasVolumes(PodWork work, ProcessHost host)
    {
        var isComplete = HasHostPaths(work, host);
        foreach (var (volume, kind, name) in PodVolumes.FilledOf(work.Pod))
        {
            if (work.Mounted.Contains(volume))
                continue;
            isComplete = false;
            if (work.Asked.Contains(volume))
                continue;
            work.Asked = work.Asked.Add(volume);
            _client!.Send(host, new GetObject(kind, work.Pod.Namespace, name), new AskVolume(work.Number, volume), _requestTimeout);
        }

        return isComplete;
    }

    private void OnVolume(AskVolume ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        if (PodOf(ask.Pod) is not { } work)
            return;
        if (ApiFailure.TextOf(reply, Access, request) is { } failure)
        {
            work.Asked = work.Asked.Remove(ask.Volume);
            var why = ApiFailure.Refusal(reply) is { Reason: StatusReason.NotFound } ? $"{request.Resource.Singular} \"{request.Name}\" not found" : failure;
            _events.Warning(host, Access, ObjectReference.To(work.Pod), "FailedMount", $"MountVolume.SetUp failed for volume \"{ask.Volume}\" : {why}");
            host.Wake(_volumeRetry, new PodDue(work.Number));
            return;
        }

        var directory = PodVolumes.DirectoryOf(work.Pod, ask.Volume);
        foreach (var (name, text) in ContentOf(reply))
            host.Write($"{directory}/{name}", new FileNode(new TextContent(text), FileNode.UsualFile, FileNode.Root, host.Clock));
        if (ask.Volume == PodVolumes.ApiAccess)
            host.Write($"{directory}/token", new FileNode(new TextContent(ServiceAccountToken.Of(work.Pod.Namespace, work.Pod.Spec.ServiceAccountName)), FileNode.UsualFile, FileNode.Root, host.Clock));
        work.Mounted = work.Mounted.Add(ask.Volume);
        Sync(work, host);
    }

    private static IEnumerable<KeyValuePair<string, string>> ContentOf(Reply reply) => reply is not Answered { Response: ObjectResponse response } ? [] : response.Object switch
    {
        ConfigMap map => map.Data,
        Secret secret => secret.Data.Select(pair => KeyValuePair.Create(pair.Key, secret.Text(pair.Key) ?? "")),
        _ => ImmutableSortedDictionary<string, string>.Empty,
    };
}
