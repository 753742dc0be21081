using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>What the API assigns to the node, and what it is told of pods (<c>pkg/kubelet/status</c>, <c>pkg/kubelet/pod/mirror_client.go</c>).</summary>
public sealed partial class Kubelet
{
    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(30);

    private ImmutableSortedSet<string> _mirrorsUnderWay = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private bool _hasClearedOrphans;

    private void OnAssigned(ImmutableArray<InformerChange> changes, ProcessHost host)
    {
        foreach (var change in changes)
        {
            if (change.Object is not Pod pod)
                continue;
            if (pod.Meta.Annotations.ContainsKey(StaticPods.MirrorAnnotation))
                _mirrorsUnderWay = _mirrorsUnderWay.Remove(pod.Name);
            else
                OnAssigned(change, pod, host);
        }

        ReconcileMirrors(host);
        if (_assigned!.IsSynced && _hasReadManifests && !_hasClearedOrphans)
            ClearOrphans(host);
        foreach (var work in _pods.ToArray())
            Note(work, host);
    }

    private void OnAssigned(InformerChange change, Pod pod, ProcessHost host)
    {
        var work = _pods.Find(candidate => !candidate.IsStatic && candidate.Pod.Meta.Uid == pod.Meta.Uid);
        if (change.After is null)
        {
            if (work is { HasEnded: true })
                Forget(work, host);
            else if (work is not null)
                EndPod(work, GraceOf(pod), host);
        }
        else if (work is null)
        {
            if (pod.Status.Phase is PodPhase.Pending or PodPhase.Running || pod.Meta.DeletedAt is not null)
                AddPod(pod, isStatic: false, host);
        }
        else
        {
            work.Pod = pod;
        }

        if (pod.Meta.DeletedAt is not null && _pods.Find(candidate => candidate.Pod.Meta.Uid == pod.Meta.Uid) is { } ending)
            EndPod(ending, GraceOf(pod), host);
    }

    // Once both sources are known: containers that belong to no pod are those of a manifest or pod that went while the kubelet was away.
    private void ClearOrphans(ProcessHost host)
    {
        _hasClearedOrphans = true;
        foreach (var container in host.Machine.Containers)
        {
            if (container.IsRunning && !_pods.Exists(work => work.Pod.Meta.Uid == container.Spec.PodUid))
                host.StopContainer(container.Id, TimeSpan.FromSeconds(1));
        }
    }

    private Pod? MirrorOf(PodWork work) => work.IsStatic ? _assigned?.Find(work.Pod.Namespace, work.Pod.Name) as Pod : null;

    private void ReconcileMirrors(ProcessHost host)
    {
        if (_client is null || _assigned is not { IsSynced: true } || _registered is null)
            return;
        foreach (var stored in _assigned.Objects.Values)
        {
            // One that somebody has deleted goes at once and is made again (pkg/kubelet/kubelet.go, tryReconcileMirrorPods).
            if (stored is Pod pod && pod.Meta.Annotations.TryGetValue(StaticPods.MirrorAnnotation, out var hash) && _hasReadManifests && !_mirrorsUnderWay.Contains(pod.Name)
                && (pod.Meta.DeletedAt is not null || !_pods.Exists(work => work is { IsStatic: true, IsEnding: false } && work.Pod.Meta.Uid == hash && work.Pod.Name == pod.Name)))
                AskMirror(new DeleteObject(ResourceKind.Pods, pod.Namespace, pod.Name) { GraceSeconds = 0, Uid = pod.Meta.Uid }, new AskMirror(pod.Name, IsCreated: false), host);
        }

        foreach (var work in _pods)
        {
            if (work is { IsStatic: true, IsEnding: false } && MirrorOf(work) is null && !_mirrorsUnderWay.Contains(work.Pod.Name))
                AskMirror(new CreateObject(StaticPods.MirrorFor(work.Pod, _registered)), new AskMirror(work.Pod.Name, IsCreated: true), host);
        }
    }

    private void AskMirror(ApiRequest request, AskMirror ask, ProcessHost host)
    {
        _mirrorsUnderWay = _mirrorsUnderWay.Add(ask.Name);
        _client!.Send(host, request, ask, _requestTimeout);
    }

    private void OnMirrorAnswer(AskMirror ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        // What was done stays under way until the informer shows it, or the same would be asked for again.
        var isShown = ask.IsCreated == (_assigned!.Find(request.Namespace, ask.Name) is not null);
        if (isShown || reply is not Answered { Response: ObjectResponse })
            _mirrorsUnderWay = _mirrorsUnderWay.Remove(ask.Name);
        if (ask.IsCreated && ApiFailure.TextOf(reply, Access, request) is { } failure && _pods.Find(work => work.IsStatic && work.Pod.Name == ask.Name) is { } owner)
            Log('E', "kubelet.go:3309", $"\"Failed creating a mirror pod for\" err={Quoted(failure)} pod=\"{FullName(owner.Pod)}\"", host);
    }

    /// <summary>Computes the status of a pod and tells the API where it has another one.</summary>
    private void Note(PodWork work, ProcessHost host)
    {
        var stored = work.IsStatic ? MirrorOf(work) : work.Pod;
        var status = PodStatusOf.Now(work, Before(work, stored), host.Machine.Address, host.Clock);
        if (!PodStatusOf.AreEqual(status, work.Status))
            work.Status = status;
        if (_client is null || work.IsReporting || stored is null || stored.Meta.Uid.Length == 0 || _assigned?.Find(stored.Namespace, stored.Name) is not Pod current || current.Meta.Uid != stored.Meta.Uid)
            return;
        if (!PodStatusOf.AreEqual(current.Status, work.Status) && !(work.Reported is { } reported && PodStatusOf.AreEqual(reported, work.Status) && IsAhead(work, current)))
        {
            work.IsReporting = true;
            _client.Send(host, new UpdateObject(stored with { Meta = stored.Meta with { ResourceVersion = 0 }, Status = work.Status }, ObjectPart.Status), new AskPodStatus(work.Number, work.Status), _requestTimeout);
        }
        else if (work.HasEnded && !work.IsStatic && current.Meta.DeletedAt is not null)
        {
            work.IsReporting = true;
            _client.Send(host, new DeleteObject(ResourceKind.Pods, stored.Namespace, stored.Name) { GraceSeconds = 0, Uid = stored.Meta.Uid }, new AskPodEnd(work.Number), _requestTimeout);
        }
    }

    private static PodStatus Before(PodWork work, Pod? stored)
    {
        var own = work.Status.Conditions.IsEmpty ? stored?.Status ?? work.Status : work.Status;
        var foreign = stored?.Status.Conditions.Where(condition => !own.Conditions.Any(known => known.Type == condition.Type)) ?? [];
        return own with { Conditions = own.Conditions.AddRange(foreign) };
    }

    // The report has been taken and only the informer has not heard of it yet.
    private static bool IsAhead(PodWork work, Pod current) => current.Meta.ResourceVersion < work.ReportedVersion;

    private void OnPodStatusAnswer(AskPodStatus ask, Reply reply, ProcessHost host)
    {
        if (PodOf(ask.Pod) is not { } work)
            return;
        work.IsReporting = false;
        if (reply is Answered { Response: ObjectResponse { Object: Pod stored } })
        {
            (work.Reported, work.ReportedVersion) = (ask.Status, stored.Meta.ResourceVersion);
            Note(work, host);
        }
        else if (reply is CallFailed or Answered { Response: StatusResponse { Code: not 404 } })
        {
            host.Wake(_podRetry, new PodDue(work.Number));
        }
    }

    private void OnPodEndAnswer(AskPodEnd ask, Reply reply, ProcessHost host)
    {
        if (PodOf(ask.Pod) is not { } work)
            return;
        work.IsReporting = false;
        if (reply is CallFailed)
            host.Wake(_podRetry, new PodDue(work.Number));
        else
            Forget(work, host);
    }
}
