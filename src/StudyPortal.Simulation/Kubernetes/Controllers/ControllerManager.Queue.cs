using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>The queue of objects that are to be looked at.</summary>
public sealed partial class ControllerManager
{
    private const int FirstBackOffMs = 5;
    private const int MostDoublings = 17;

    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _expectFor = TimeSpan.FromSeconds(30);

    /// <summary>What is due so soon is due once; a later look does not stand in for it.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(50);

    private ImmutableSortedDictionary<(int Controller, string Key), WorkState> _work =
        ImmutableSortedDictionary.Create<(int Controller, string Key), WorkState>(new WorkOrder());

    internal void Enqueue(int controller, string key, TimeSpan after, ProcessHost host)
    {
        var state = StateOf(controller, key);
        var isSoon = after <= _soon;
        if (state.IsDirty && isSoon)
            return;
        if (isSoon)
            Keep(controller, key, state with { IsDirty = true });
        host.Wake(after, new WorkDue(controller, key));
    }

    internal void Write(int controller, string key, ApiRequest request, ProcessHost host)
    {
        var state = StateOf(controller, key);
        Keep(controller, key, state with { UnderWay = state.UnderWay + 1 });
        _client!.Send(host, request, new WorkAsk(controller, key), _requestTimeout);
    }

    private void OnWorkDue(WorkDue due, ProcessHost host)
    {
        var state = StateOf(due.Controller, due.Key);
        if (!IsSynced || !state.IsFree(host.Now))
        {
            // The answer or the change that it waits for looks at it again; an informer that never comes is asked about later.
            Keep(due.Controller, due.Key, state with { IsDirty = true });
            if (!IsSynced)
                host.Wake(TimeSpan.FromMilliseconds(100), due);
            else if (state.UnderWay == 0)
                host.Wake(state.Expected.Max(expectation => expectation.Until) - host.Now, due);
            return;
        }

        Keep(due.Controller, due.Key, state with { IsDirty = false, Expected = [] });
        _controllers[due.Controller].Sync(due.Key, new ControllerContext(this, host, due.Controller, due.Key));
    }

    private void OnWritten(WorkAsk ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        var state = StateOf(ask.Controller, ask.Key);
        state = state with { UnderWay = state.UnderWay - 1 };
        if (reply is Answered { Response: ObjectResponse { Object: var stored } })
            state = state with { Failures = 0, Expected = Expect(state.Expected, request, stored, host.Now) };
        else if (reply is not Answered { Response: StatusResponse { IsSuccess: true } } && !IsHarmless(request, reply))
            state = Retry(ask, state, host);
        Keep(ask.Controller, ask.Key, state);
        if (state.IsDirty && state.IsFree(host.Now))
            host.Wake(TimeSpan.Zero, new WorkDue(ask.Controller, ask.Key));
    }

    private static bool IsHarmless(ApiRequest request, Reply reply) =>
        reply is Answered { Response: StatusResponse { Reason: StatusReason.NotFound } } && request is DeleteObject
        || reply is Answered { Response: StatusResponse { Reason: StatusReason.AlreadyExists } };

    private ImmutableArray<Expectation> Expect(ImmutableArray<Expectation> expected, ApiRequest request, ApiObject stored, Instant now)
    {
        var key = Informer.KeyOf(stored);
        var version = request is DeleteObject ? 0 : stored.Meta.ResourceVersion;
        var expectation = new Expectation(request.Resource, key, version, stored.Meta.Uid, now + _expectFor);
        foreach (var informer in _informers)
        {
            if (ReferenceEquals(informer.Resource, request.Resource) && !expectation.IsMet(informer.Objects.GetValueOrDefault(key)))
                return expected.Add(expectation);
        }

        return expected;
    }

    private WorkState Retry(WorkAsk ask, WorkState state, ProcessHost host)
    {
        var delay = TimeSpan.FromMilliseconds(FirstBackOffMs << Math.Min(state.Failures, MostDoublings));
        host.Wake(delay, new WorkDue(ask.Controller, ask.Key));
        return state with { Failures = state.Failures + 1, IsDirty = true };
    }

    // What was expected of an object may be there now.
    private void Meet(Informer informer, ApiObject changed, ProcessHost host)
    {
        if (_work.IsEmpty)
            return;
        var key = Informer.KeyOf(changed);
        foreach (var (work, state) in _work)
        {
            if (!state.Expected.Any(expectation => ReferenceEquals(expectation.Resource, informer.Resource) && expectation.Key == key))
                continue;
            var seen = informer.Objects.GetValueOrDefault(key);
            var left = state.Expected.RemoveAll(expectation => ReferenceEquals(expectation.Resource, informer.Resource) && expectation.Key == key && (seen is null || expectation.IsMet(seen)));
            Keep(work.Controller, work.Key, state with { Expected = left });
            if (left.IsEmpty && state is { IsDirty: true, UnderWay: 0 })
                host.Wake(TimeSpan.Zero, new WorkDue(work.Controller, work.Key));
        }
    }

    private WorkState StateOf(int controller, string key) => _work.GetValueOrDefault((controller, key), WorkState.Idle);

    private void Keep(int controller, string key, WorkState state) =>
        _work = state.IsIdle ? _work.Remove((controller, key)) : _work.SetItem((controller, key), state);

    private sealed class WorkOrder : IComparer<(int Controller, string Key)>
    {
        public int Compare((int Controller, string Key) x, (int Controller, string Key) y) =>
            x.Controller != y.Controller ? x.Controller.CompareTo(y.Controller) : string.CompareOrdinal(x.Key, y.Key);
    }
}
