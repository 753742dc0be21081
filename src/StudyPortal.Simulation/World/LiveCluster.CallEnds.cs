using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>How calls end that are not answered: too late, given up, or with a process or a connection that is no more.</summary>
internal sealed partial class LiveCluster
{
    // client-go and etcd's client: HTTP/2 ping after 30 s, broken off 15 s later (facts C3).
    private static readonly TimeSpan _pingInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pingTimeout = TimeSpan.FromSeconds(15);

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
        _recorder?.OnEnd(call, new CallFailed(failure, text));
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
