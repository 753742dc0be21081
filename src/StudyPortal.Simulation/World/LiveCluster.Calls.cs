using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>Calls from the client's side to their last answer: on their way, through proxies, refused, answered, broken off.</summary>
internal sealed partial class LiveCluster
{
    private const int LoopbackUs = 20;

    // What is lost on the way is sent again (TCP's least retransmission timeout, Linux).
    private const int RetransmitUs = 200_000;

    // Linux gives up asking for a neighbour that is not there after three tries of one second.
    private static readonly TimeSpan _noRouteAfter = TimeSpan.FromSeconds(3);

    // client-go and etcd's client: HTTP/2 ping after 30 s, broken off 15 s later (facts C3).
    private static readonly TimeSpan _pingInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pingTimeout = TimeSpan.FromSeconds(15);

    private readonly Dictionary<long, PendingCall> _calls = [];
    private long _lastCall;

    public long Call(RunningProcess client, Endpoint to, ClientTls? tls, Request request, TimeSpan? timeout)
    {
        var call = new PendingCall(++_lastCall, client.Id, to, tls, request) { IsStream = timeout is null };
        _calls.Add(call.Number, call);
        if (timeout is { } limit)
            _events.Add(Now + limit, new ClusterEvent(ClusterEventKind.CallTimeout, client.Id.Value, call.Number));
        else
            _events.Add(Now + _pingInterval, new ClusterEvent(ClusterEventKind.StreamPing, client.Id.Value, call.Number));
        Forward(call, _machines[client.Machine], to);
        return call.Number;
    }

    public void Cancel(RunningProcess client, long ticket)
    {
        if (_calls.TryGetValue(ticket, out var call) && call.Client == client.Id)
            Forget(call);
    }

    public void Answer(RunningProcess server, CallId id, Response response, bool isLast)
    {
        if (!_calls.TryGetValue(id.Value, out var call) || call.Server != server.Id)
            return;
        if (isLast)
            call.Server = ProcessId.None;
        SendBack(call, _machines[server.Machine], new Answered(response, isLast));
    }

    /// <summary>Sends a call from a machine to where it goes next.</summary>
    private void Forward(PendingCall call, Machine from, Endpoint to)
    {
        call.To = to;
        call.Path.Add(from.Position);
        if (PositionOf(to.Host, from) is not { } target)
        {
            var isAddress = char.IsAsciiDigit(to.Host[0]);
            Fail(call, isAddress ? CallFailure.NoRoute : CallFailure.UnknownHost, isAddress ? "connect: no route to host" : $"lookup {to.Host}: no such host");
            return;
        }

        if (_machines[target].Power == Power.Off)
            _events.Add(Now + _noRouteAfter, new ClusterEvent(ClusterEventKind.Reply, target, call.Number, new CallFailed(CallFailure.NoRoute, "connect: no route to host")));
        else if (ArrivalAt(from.Position, target, Now) is { } arrival)
            _events.Add(arrival, new ClusterEvent(ClusterEventKind.Request, target, call.Number));
    }

    private void OnRequest(Machine machine, in ClusterEvent what)
    {
        if (!_calls.TryGetValue(what.Number, out var call) || machine.Power == Power.Off)
            return;
        if (machine.Power == Power.Paused)
        {
            Hold(what);
            return;
        }

        var isLocal = call.Path[^1] == machine.Position;
        if (machine.DroppedPorts.Contains(call.To.Port) && !isLocal)
            return;
        if (ListenerAt(machine, AddressOf(machine, call.To.Host), call.To.Port) is not { } bound)
            SendBack(call, machine, Broken(call, CallFailure.Refused, "connect: connection refused"));
        else if (bound.Listener.IsProxy)
            Pass(call, machine, bound);
        else
            Accept(call, machine, bound);
    }

    private void Pass(PendingCall call, Machine machine, BoundPort bound)
    {
        if (ProcessOf(bound.Process)!.Process.Forward(call.To.Port) is not { } next || call.Path.Count > PendingCall.MostHops)
        {
            SendBack(call, machine, new CallFailed(CallFailure.Closed, "EOF"));
            return;
        }

        call.Proxies.Add(bound.Process);
        Forward(call, machine, next);
    }

    private void Accept(PendingCall call, Machine machine, BoundPort bound)
    {
        var server = ProcessOf(bound.Process)!;
        var caller = new Caller(AddressSeenBy(machine, call), Certificate: null);
        switch (Connect(call.Client, call.Tls, call.Dialled.Host, server, bound.Listener))
        {
            case HandshakeResult.Failed failed:
                Tell(server.Id, new Rejected(call.To.Port, caller, failed.ServerText));
                SendBack(call, machine, Rejection(call, bound.Listener, failed));
                break;
            case HandshakeResult.Established when bound.Listener.IsPeerOnly && call.Request.Protocol == Protocol.Grpc:
                SendBack(call, machine, new CallFailed(CallFailure.Handshake, PeerPortText));
                break;
            case HandshakeResult.Established established:
                call.Server = server.Id;
                Step(server, new Called(new CallId(call.Number), call.To.Port, call.Request, caller with { Certificate = established.ClientCertificate }));
                break;
        }
    }

    // go1.25 net/http answers plain HTTP on a TLS port; everything else fails on the client's side.
    private static Reply Rejection(PendingCall call, Listener listener, HandshakeResult.Failed failed) =>
        call.Request.Protocol == Protocol.Grpc ? new CallFailed(CallFailure.Handshake, failed.GrpcText)
        : call.Tls is null && listener.Tls is not null ? new Answered(new HttpResponse(PlainToTlsStatus, Handshake.PlainToTlsBody + "\n"))
        : new CallFailed(CallFailure.Handshake, failed.ClientText);

    /// <summary>Sends a reply back the way that the call came.</summary>
    private void SendBack(PendingCall call, Machine from, Reply reply)
    {
        Instant? at = Now;
        var position = from.Position;
        for (var hop = call.Path.Count - 1; hop >= 0 && at is { } left; hop--)
        {
            at = ArrivalAt(position, call.Path[hop], left);
            position = call.Path[hop];
        }

        if (at is { } arrival)
            _events.Add(arrival, new ClusterEvent(ClusterEventKind.Reply, position, call.Number, reply));
        else
            call.IsBroken = true;
    }

    private void OnReply(in ClusterEvent what)
    {
        if (!_calls.TryGetValue(what.Number, out var call) || ProcessOf(call.Client) is not { } client)
            return;
        if (_machines[client.Machine].Power == Power.Paused)
        {
            Hold(what);
            return;
        }

        var reply = (Reply)what.What!;
        if (reply is not Answered { IsLast: false })
            Forget(call);
        Step(client, new Replied(call.Number, reply));
    }

    private void OnCallTimeout(in ClusterEvent what)
    {
        if (_calls.TryGetValue(what.Number, out var call))
            Break(call, CallFailure.TimedOut, "context deadline exceeded");
    }

    /// <summary>A lasting connection whose other end is gone is noticed by the second ping.</summary>
    private void OnStreamPing(long number)
    {
        if (!_calls.TryGetValue(number, out var call))
            return;
        var isLost = call.IsBroken || !IsWhole(call);
        if (isLost && call.IsPingLost)
        {
            Break(call, CallFailure.Closed, "http2: client connection lost");
            return;
        }

        call.IsPingLost = isLost;
        _events.Add(Now + (isLost ? _pingTimeout : _pingInterval), new ClusterEvent(ClusterEventKind.StreamPing, call.Client.Value, number));
    }

    private bool IsWhole(PendingCall call)
    {
        if (ProcessOf(call.Server) is not { } server || call.Proxies.Exists(proxy => ProcessOf(proxy) is null))
            return false;
        var position = server.Machine;
        for (var hop = call.Path.Count - 1; hop >= 0; hop--)
        {
            if (_machines[position].Power != Power.On || Network.IsCut(position, call.Path[hop]) || Network.IsCut(call.Path[hop], position))
                return false;
            position = call.Path[hop];
        }

        return true;
    }

    private void Fail(PendingCall call, CallFailure failure, string text) =>
        _events.Add(Now + TimeSpan.FromMicroseconds(LoopbackUs), new ClusterEvent(ClusterEventKind.Reply, call.Path[0], call.Number, new CallFailed(failure, text)));

    private void Break(PendingCall call, CallFailure failure, string text)
    {
        Forget(call);
        Tell(call.Client, new Replied(call.Number, new CallFailed(failure, text)));
    }

    private void Forget(PendingCall call)
    {
        _calls.Remove(call.Number);
        if (call.Server != ProcessId.None)
            Tell(call.Server, new CallEnded(new CallId(call.Number)));
    }

    /// <summary>Ends the calls of a process that is no more; silently where its machine went with it, since then nobody says so.</summary>
    private void CloseCalls(RunningProcess process, bool isSilent)
    {
        foreach (var call in _calls.Values.OrderBy(call => call.Number).ToArray())
        {
            if (call.Client == process.Id)
                Forget(call);
            else if (!isSilent && (call.Server == process.Id || call.Proxies.Contains(process.Id)))
                SendBack(call, _machines[process.Machine], Broken(call, CallFailure.Closed, "EOF"));
        }

        foreach (var key in _connections.Keys.Where(key => key.Client == process.Id || key.Server == process.Id).ToArray())
            _connections.Remove(key);
    }

    // A client behind a proxy only sees its connection end.
    private static CallFailed Broken(PendingCall call, CallFailure failure, string text) =>
        call.Proxies.Count > 0 ? new CallFailed(CallFailure.Closed, "EOF") : new CallFailed(failure, text);
}
