using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.World;

/// <summary>
/// Writes down what one client sets off. Whatever a program does in a step that was caused by the request is caused by it, too: calls, messages, waits; and so is what these cause
/// elsewhere. The cluster tells it of everything while it is plugged in, and spends nothing on it otherwise.
/// </summary>
/// <param name="cluster">The cluster that it is plugged into.</param>
/// <param name="client">The process whose calls are followed.</param>
internal sealed class TraceRecorder(LiveCluster cluster, ProcessId client)
{
    private readonly List<OpenHop> _hops = [];
    private readonly Dictionary<long, List<OpenHop>> _calls = [];
    private readonly Dictionary<object, OpenHop?> _causes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _requests = new(ReferenceEqualityComparer.Instance);
    private bool _isCaused;

    /// <summary>What was written down, in order.</summary>
    public ImmutableArray<TraceHop> Hops => [.. _hops.Select(hop => hop.Close()).OrderBy(hop => hop.Began)];

    /// <summary>A process takes an input.</summary>
    public void OnStep(ProcessInput input) => _isCaused = input switch
    {
        Called called => _calls.ContainsKey(called.Call.Value),
        Replied replied => _calls.ContainsKey(replied.Ticket),
        Woken woken => IsCause(woken.What),
        Received received => IsCause(received.What),
        _ => false,
    };

    /// <summary>The step is over.</summary>
    public void OnStepEnd() => _isCaused = false;

    /// <summary>A call leaves a process, or a proxy.</summary>
    public void OnForward(PendingCall call, Machine from)
    {
        var isFirst = call.Path.Count == 1;
        if (isFirst && (_isCaused || call.Client == client) && !call.IsStream && _hops.Count < RequestTrace.MostHops)
            _calls.Add(call.Number, []);
        if (!_calls.TryGetValue(call.Number, out var way))
            return;
        _requests.Add(call.Request);
        var program = cluster.ProcessOf(call.Proxies.Count > 0 ? call.Proxies[^1] : call.Client)?.Process.Name ?? "";
        var hop = new OpenHop(cluster.Now, new TracePlace(from.Name, program), PlaceOf(call.To, from), call.To.Port, TraceWords.ProtocolOf(call), TraceWords.Of(call.Request));
        way.Add(hop);
        _hops.Add(hop);
    }

    /// <summary>A call has reached a program.</summary>
    public void OnArrival(PendingCall call, Machine machine, RunningProcess server, Listener listener)
    {
        if (!_calls.TryGetValue(call.Number, out var way))
            return;
        way[^1].To = new TracePlace(machine.Name, server.Process.Name);
        if (listener.IsProxy)
        {
            way[^1].Protocol = TraceWords.PassedOn;
            return;
        }

        foreach (var hop in way)
            (hop.Client, hop.Server) = SubjectsOf(call.Client, call.Tls, server, listener);
    }

    /// <summary>Nothing listens where a call arrived.</summary>
    public void OnRefused(PendingCall call)
    {
        if (_calls.TryGetValue(call.Number, out var way))
            way[^1].End(cluster.Now, TraceOutcome.Refused, "connect: connection refused");
    }

    /// <summary>A proxy gives up the server that it tried.</summary>
    public void OnRedispatch(PendingCall call)
    {
        if (!_calls.TryGetValue(call.Number, out var way))
            return;
        way[^1].End(cluster.Now, TraceOutcome.TimedOut, "");
        way.RemoveAt(way.Count - 1);
    }

    /// <summary>A reply will be back at the beginning of a hop.</summary>
    public void OnWayBack(PendingCall call, int hop, Instant? at)
    {
        if (_calls.TryGetValue(call.Number, out var way) && hop < way.Count && way[hop].Outcome == TraceOutcome.Open)
            way[hop].Ended = at;
    }

    /// <summary>The client has its answer, or there will be none.</summary>
    public void OnEnd(PendingCall call, Reply reply)
    {
        if (!_calls.TryGetValue(call.Number, out var way))
            return;
        var (outcome, text) = TraceWords.Of(reply);
        foreach (var hop in way)
            hop.End(cluster.Now, outcome, text);
    }

    /// <summary>A one-way message leaves for another machine.</summary>
    public void OnSend(RunningProcess from, Endpoint to, Message what, bool isLost)
    {
        if (!(_isCaused || Carries(what)) || what is not RaftEnvelope envelope || _hops.Count >= RequestTrace.MostHops)
            return;
        var machine = cluster.Machines[from.Machine];
        var hop = new OpenHop(cluster.Now, new TracePlace(machine.Name, from.Process.Name), PlaceOf(to, machine), to.Port, TraceWords.Raft, TraceWords.Of(envelope.Content));
        _causes[what] = hop;
        _hops.Add(hop);
        if (isLost)
            hop.End(cluster.Now, TraceOutcome.Lost, "");
    }

    /// <summary>A one-way message has reached a program.</summary>
    public void OnDelivery(Parcel parcel, RunningProcess receiver, Listener listener)
    {
        if (!_causes.TryGetValue(parcel.What, out var hop) || hop is null)
            return;
        hop.To = new TracePlace(cluster.Machines[receiver.Machine].Name, receiver.Process.Name);
        (hop.Client, hop.Server) = SubjectsOf(parcel.Client, parcel.Tls, receiver, listener);
    }

    /// <summary>A one-way message was handed over.</summary>
    public void OnDelivered(Message what)
    {
        if (_causes.TryGetValue(what, out var hop))
            hop?.End(cluster.Now, TraceOutcome.Delivered, "");
    }

    /// <summary>A one-way message does not arrive.</summary>
    public void OnUndelivered(Message what, CallFailure failure, string text)
    {
        if (_causes.TryGetValue(what, out var hop))
            hop?.End(cluster.Now, OpenHop.OutcomeOf(failure), text);
    }

    /// <summary>A process waits for something: for its disk, or for the time to try again.</summary>
    public void OnWake(RunningProcess process, TimeSpan after, Wake what)
    {
        if (!_isCaused)
            return;
        _causes[what] = null;
        if (what is not WrittenWake || _hops.Count >= RequestTrace.MostHops)
            return;
        var place = new TracePlace(cluster.Machines[process.Machine].Name, process.Process.Name);
        var hop = new OpenHop(cluster.Now, place, place, 0, TraceWords.Disk, TraceWords.Fsync);
        hop.End(cluster.Now + after, TraceOutcome.Done, "");
        _hops.Add(hop);
    }

    private bool IsCause(object what) => _causes.ContainsKey(what);

    // Where members write or send several things at once, the entry of the request goes with another one's step.
    private bool Carries(Message what) => what is RaftEnvelope { Content: Append append } && append.Entries.Any(IsOfRequest);

    private bool IsOfRequest(Entry entry) => entry.Payload is Etcd.Storage.ClientCommand command && _requests.Contains(command.Request);

    private (string Client, string Server) SubjectsOf(ProcessId from, Machines.Certificates.ClientTls? tls, RunningProcess server, Listener listener)
    {
        var (shown, serving) = cluster.Shown(from, tls, server, listener);
        return (OpenHop.SubjectOf(shown), OpenHop.SubjectOf(serving));
    }

    private TracePlace PlaceOf(Endpoint to, Machine from) =>
        new(cluster.PositionOf(to.Host, from) is { } position ? cluster.Machines[position].Name : to.Host, "");
}
