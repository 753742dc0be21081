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

    // haproxy: timeout connect as kubeadm's documentation sets it, and a second before it tries again.
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _redispatchAfter = TimeSpan.FromSeconds(1);

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

    public bool IsConnected(long ticket) => _calls.TryGetValue(ticket, out var call) && call.Server != ProcessId.None;

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
        _recorder?.OnForward(call, from);
        if (PositionOf(to.Host, from) is not { } target)
        {
            var isAddress = char.IsAsciiDigit(to.Host[0]);
            Fail(call, isAddress ? CallFailure.NoRoute : CallFailure.UnknownHost, isAddress ? "connect: no route to host" : $"lookup {to.Host}: no such host");
            return;
        }

        var isOff = _machines[target].Power == Power.Off;
        if (isOff && call.Proxies.Count > 0)
            _events.Add(Now + _noRouteAfter, new ClusterEvent(ClusterEventKind.Redispatch, from.Position, call.Number));
        else if (isOff)
            _events.Add(Now + _noRouteAfter, new ClusterEvent(ClusterEventKind.Reply, target, call.Number, new CallFailed(CallFailure.NoRoute, "connect: no route to host")));
        else if (ArrivalAt(from.Position, target, Now) is { } arrival)
            _events.Add(arrival, new ClusterEvent(ClusterEventKind.Request, target, call.Number));
        else if (call.Proxies.Count > 0)
            _events.Add(Now + _connectTimeout, new ClusterEvent(ClusterEventKind.Redispatch, from.Position, call.Number));
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
            Refuse(call, machine);
        else if (bound.Listener.IsProxy)
            Pass(call, machine, bound);
        else
            Accept(call, machine, bound);
    }

    private void Pass(PendingCall call, Machine machine, BoundPort bound, Endpoint? avoided = null)
    {
        _recorder?.OnArrival(call, machine, ProcessOf(bound.Process)!, bound.Listener);
        if (ProcessOf(bound.Process)!.Process.Forward(call.To.Port, avoided) is not { } next || call.Path.Count > PendingCall.MostHops)
        {
            SendBack(call, machine, new CallFailed(CallFailure.Closed, "EOF"));
            return;
        }

        call.Proxies.Add(bound.Process);
        Forward(call, machine, next);
    }

    // A proxy tells its client nothing of a server that refuses; it tries another one (haproxy: retries 1, option redispatch).
    private void Refuse(PendingCall call, Machine machine)
    {
        _recorder?.OnRefused(call);
        if (call.Proxies.Count > 0)
            _events.Add(Now + _redispatchAfter, new ClusterEvent(ClusterEventKind.Redispatch, call.Path[^1], call.Number));
        else
            SendBack(call, machine, new CallFailed(CallFailure.Refused, "connect: connection refused"));
    }

    private void OnRedispatch(Machine machine, long number)
    {
        if (!_calls.TryGetValue(number, out var call) || machine.Power != Power.On)
            return;
        _recorder?.OnRedispatch(call);
        call.Path.RemoveAt(call.Path.Count - 1);
        var refusing = call.To;
        call.To = call.Dialled;
        var bound = ListenerAt(machine, AddressOf(machine, call.Dialled.Host), call.Dialled.Port);
        call.Proxies.RemoveAt(call.Proxies.Count - 1);
        call.Redispatches++;
        if (bound is null || call.Redispatches > PendingCall.MostRedispatches)
            SendBack(call, machine, new CallFailed(CallFailure.Closed, "EOF"));
        else
            Pass(call, machine, bound, refusing);
    }

    private void Accept(PendingCall call, Machine machine, BoundPort bound)
    {
        var server = ProcessOf(bound.Process)!;
        _recorder?.OnArrival(call, machine, server, bound.Listener);
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
            _recorder?.OnWayBack(call, hop, at);
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
        _recorder?.OnEnd(call, reply);
        Step(client, new Replied(call.Number, reply));
    }
}
