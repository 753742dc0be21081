using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>Pods without a node: tried at once, and again when something changed that may help (<c>pkg/scheduler/backend/queue</c>).</summary>
public sealed partial class Scheduler
{
    private const string SchedulerName = "default-scheduler";
    private const string ScheduledCondition = "PodScheduled";
    private const int LeastDelayUs = 1_000;
    private const int SpreadDelayUs = 4_000;
    private const int FirstBackOffSeconds = 1;
    private const int MostBackOffSeconds = 10;
    private const int MostDoublings = 4;

    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _flushAfter = TimeSpan.FromMinutes(5);

    private ImmutableSortedDictionary<string, WaitingPod> _waiting = ImmutableSortedDictionary.Create<string, WaitingPod>(StringComparer.Ordinal);

    private bool IsReady => _nodes.IsSynced && _pods.IsSynced;

    private void OnPods(ImmutableArray<InformerChange> changes, ProcessHost host)
    {
        foreach (var change in changes)
        {
            var pod = (Pod)change.Object;
            var key = Informer.KeyOf(pod);
            if (change.After is null || !IsWanted(pod))
            {
                _waiting = _waiting.Remove(key);
                if (change.After is null || Controllers.Pods.IsTerminal(pod))
                    TryAllAgain(host);
            }
            else if (!_waiting.TryGetValue(key, out var known) || known.Uid != pod.Meta.Uid)
            {
                _waiting = _waiting.SetItem(key, new WaitingPod(pod.Meta.Uid, 0, host.Now, null, IsParked: false));
                TryAfter(TimeSpan.FromMicroseconds(LeastDelayUs + host.Draw(SpreadDelayUs)), key, host);
            }
        }
    }

    private void OnNodes(ImmutableArray<InformerChange> changes, ProcessHost host)
    {
        foreach (var change in changes)
        {
            if (change is { Before: Node before, After: Node after } && IsSame(before, after))
                continue;
            TryAllAgain(host);
            return;
        }
    }

    // Heartbeats change nothing for pods that wait.
    private static bool IsSame(Node before, Node after) =>
        before.Spec.Unschedulable == after.Spec.Unschedulable && before.Spec.Taints.SequenceEqual(after.Spec.Taints)
        && before.Meta.Labels.SequenceEqual(after.Meta.Labels) && before.Status.Allocatable.SequenceEqual(after.Status.Allocatable);

    private void TryAllAgain(ProcessHost host)
    {
        foreach (var (key, pod) in _waiting)
        {
            if (!pod.IsParked)
                continue;
            _waiting = _waiting.SetItem(key, pod with { IsParked = false });
            var due = pod.TriedAt + BackOffOf(pod.Attempts);
            TryAfter(due > host.Now ? due - host.Now : TimeSpan.Zero, key, host);
        }
    }

    private void OnDue(PlacementDue due, ProcessHost host)
    {
        if (!_waiting.TryGetValue(due.Key, out var waiting) || waiting.Uid != due.Uid || waiting.Node is not null || _pods.Objects.GetValueOrDefault(due.Key) is not Pod pod)
            return;
        if (waiting.IsParked && host.Now - waiting.TriedAt < _flushAfter)
            return;
        if (!IsReady)
        {
            TryAfter(TimeSpan.FromMilliseconds(50), due.Key, host);
            return;
        }

        Place(due.Key, waiting with { Attempts = waiting.Attempts + 1, TriedAt = host.Now }, pod, host);
    }

    private void Place(string key, WaitingPod waiting, Pod pod, ProcessHost host)
    {
        var candidates = Candidates(pod);
        var best = Placement.Best(pod.Spec, candidates);
        if (best.Count > 0)
        {
            var node = best[host.Draw(best.Count)].Name;
            _waiting = _waiting.SetItem(key, waiting with { Node = node });
            _client!.Send(host, new BindPod(pod.Namespace, pod.Name, node), new PlacementAsk(key, node), _requestTimeout);
            return;
        }

        var message = Placement.Refusal(pod.Spec, candidates);
        _waiting = _waiting.SetItem(key, waiting with { IsParked = true });
        _events.Warning(host, _access!, ObjectReference.To(pod), "FailedScheduling", message);
        TryAfter(_flushAfter, key, host);
        if (pod.Condition(ScheduledCondition)?.Message == message)
            return;
        var marked = Controllers.Pods.With(pod, new PodCondition(ScheduledCondition, ConditionStatus.False, "Unschedulable", message) { LastTransitionAt = host.Clock });
        _client!.Send(host, new UpdateObject(marked, ObjectPart.Status), new PlacementAsk(key, ""), _requestTimeout);
    }

    private List<Placement.Candidate> Candidates(Pod pod)
    {
        var owner = pod.Meta.Controller?.Uid;
        var candidates = new List<Placement.Candidate>();
        foreach (var node in _nodes.Objects.Values.OfType<Node>())
        {
            var load = NodeLoad.Empty;
            var siblings = 0;
            foreach (var (key, stored) in _pods.Objects)
            {
                var other = (Pod)stored;
                if (Controllers.Pods.IsTerminal(other) || NodeOf(key, other) != node.Name)
                    continue;
                load = load.With(other.Spec);
                siblings += owner is not null && other.Meta.Controller?.Uid == owner ? 1 : 0;
            }

            candidates.Add(new Placement.Candidate(node, load, siblings));
        }

        return candidates;
    }

    // A pod counts on the node that it is being bound to.
    private string NodeOf(string key, Pod pod) => pod.Spec.NodeName.Length > 0 ? pod.Spec.NodeName : _waiting.GetValueOrDefault(key)?.Node ?? "";

    private void OnAnswer(PlacementAsk ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        if (ask.Node.Length == 0 || !_waiting.TryGetValue(ask.Key, out var waiting))
            return;
        if (ApiFailure.TextOf(reply, _access!, request) is not { } failure)
        {
            if (_pods.Objects.GetValueOrDefault(ask.Key) is Pod pod)
                _events.Normal(host, _access!, ObjectReference.To(pod), "Scheduled", $"Successfully assigned {ask.Key} to {ask.Node}");
            return;
        }

        Klog.Error(host, "schedule_one.go:1111", $"\"Error scheduling pod; retrying\" err={Klog.Quote("binding rejected: running Bind plugin \"DefaultBinder\": " + failure)} pod=\"{ask.Key}\"");
        _waiting = _waiting.SetItem(ask.Key, waiting with { Node = null });
        TryAfter(BackOffOf(waiting.Attempts), ask.Key, host);
    }

    private void TryAfter(TimeSpan after, string key, ProcessHost host) => host.Wake(after, new PlacementDue(key, _waiting[key].Uid));

    private static TimeSpan BackOffOf(int attempts) => TimeSpan.FromSeconds(Math.Min(MostBackOffSeconds, FirstBackOffSeconds << Math.Clamp(attempts - 1, 0, MostDoublings)));

    private static bool IsWanted(Pod pod) =>
        pod.Spec.NodeName.Length == 0 && pod.Meta.DeletedAt is null && (pod.Spec.SchedulerName is SchedulerName or "") && !Controllers.Pods.IsTerminal(pod);

    private sealed record WaitingPod(string Uid, int Attempts, Instant TriedAt, string? Node, bool IsParked);
}

/// <summary>A pod is tried.</summary>
internal sealed record PlacementDue(string Key, string Uid) : Wake;

/// <summary>What a request of the scheduler was for: a binding to a node, or a status where there is none.</summary>
internal sealed record PlacementAsk(string Key, string Node);

/// <summary>The Lease has been given back, or it has taken too long.</summary>
internal sealed record ReleaseOver : Wake;
