using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>
/// The etcd client of an API server: which endpoint it uses, what is under way, what is tried again. One endpoint is used until it fails, as with one connection. It changes in place.
/// </summary>
/// <param name="servers">The endpoints of <c>--etcd-servers</c>.</param>
/// <param name="tls">How they are spoken to.</param>
internal sealed class EtcdLink(ImmutableArray<Endpoint> servers, ClientTls? tls)
{
    // grpc-go: the first pause before a connection is tried again.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, UnderWay> _underWay = [];
    private int _current;
    private Instant _complainedAt;

    /// <summary>Sends an operation to the endpoint of the moment.</summary>
    public void Send(ProcessHost host, Operation operation)
    {
        TimeSpan? timeout = operation is FollowOperation ? null : operation.Deadline - host.Now;
        var ticket = host.Call(servers[_current], tls, operation.Ask, timeout);
        _underWay.Add(ticket, new UnderWay(operation, _current));
    }

    /// <summary>
    /// Whether a reply belongs to an operation that has come to an end, or to the next part of a stream; then the operation and what became of it. An operation that is tried again
    /// is none yet.
    /// </summary>
    public bool TryTake(Replied replied, ProcessHost host, out Operation? operation, out EtcdOutcome outcome)
    {
        (operation, outcome) = (null, default);
        if (!_underWay.TryGetValue(replied.Ticket, out var underWay))
            return false;
        operation = underWay.Operation;
        switch (replied.Reply)
        {
            case Answered { IsLast: false, Response: EtcdResponse part }:
                outcome = new EtcdOutcome(part, Error: null);
                return true;
            case Answered { Response: EtcdError error }:
                _underWay.Remove(replied.Ticket);
                return OnError(host, underWay, error.Text, out outcome);
            case Answered { Response: EtcdResponse response }:
                _underWay.Remove(replied.Ticket);
                outcome = new EtcdOutcome(response, Error: null);
                return true;
            case CallFailed failed:
                _underWay.Remove(replied.Ticket);
                return OnFailed(host, underWay, failed, out outcome);
            default:
                throw new InvalidOperationException($"etcd answered with {replied.Reply}.");
        }
    }

    /// <summary>Sends an operation again after its pause; false where its time is up.</summary>
    public bool TryResend(ProcessHost host, Operation operation)
    {
        if (host.Now >= operation.Deadline)
            return false;
        Send(host, operation with { Tries = 0 });
        return true;
    }

    /// <summary>A link of its own with the same operations under way.</summary>
    public EtcdLink Fork()
    {
        var fork = new EtcdLink(servers, tls) { _current = _current, _complainedAt = _complainedAt };
        foreach (var (ticket, underWay) in _underWay)
            fork._underWay.Add(ticket, underWay);
        return fork;
    }

    private bool OnError(ProcessHost host, UnderWay underWay, string text, out EtcdOutcome outcome)
    {
        var isUnavailable = text is EtcdErrors.NoLeader or EtcdErrors.TimedOut or EtcdErrors.Stopped or EtcdErrors.ProposalDropped or EtcdErrors.NotForLearners
            || (underWay.Operation.IsRead && text is EtcdErrors.TimedOutByLeaderFailure or EtcdErrors.TimedOutByLostConnection or EtcdErrors.LeaderChanged);
        if (isUnavailable && underWay.Operation is not (FollowOperation or ConnectOperation))
            return TryNext(host, underWay, out outcome);
        outcome = new EtcdOutcome(Response: null, text);
        return true;
    }

    private bool OnFailed(ProcessHost host, UnderWay underWay, CallFailed failed, out EtcdOutcome outcome)
    {
        if (failed.Failure is CallFailure.TimedOut && host.Now >= underWay.Operation.Deadline)
        {
            Leave(underWay.Server);
            outcome = EtcdOutcome.OutOfTime;
            return true;
        }

        Complain(host, underWay.Server, failed);
        var wasSent = failed.Failure is CallFailure.Closed or CallFailure.TimedOut;
        if (underWay.Operation is FollowOperation || (wasSent && !underWay.Operation.IsRead))
        {
            Leave(underWay.Server);
            outcome = new EtcdOutcome(Response: null, "rpc error: code = Unavailable desc = error reading from server: EOF");
            return true;
        }

        return TryNext(host, underWay, out outcome);
    }

    // The next endpoint at once, and a pause when all of them have failed.
    private bool TryNext(ProcessHost host, UnderWay underWay, out EtcdOutcome outcome)
    {
        Leave(underWay.Server);
        outcome = default;
        var operation = underWay.Operation;
        var left = operation.Deadline - host.Now;
        if (left <= TimeSpan.Zero)
        {
            outcome = EtcdOutcome.OutOfTime;
            return true;
        }

        if (operation.Tries + 1 < servers.Length)
            Send(host, operation with { Tries = operation.Tries + 1 });
        else
            host.Wake(left < _pause ? left : _pause, new RetryWake(operation));
        return false;
    }

    private void Leave(int server)
    {
        if (server == _current)
            _current = (_current + 1) % servers.Length;
    }

    private void Complain(ProcessHost host, int server, CallFailed failed)
    {
        if (_complainedAt != Instant.Zero && host.Now - _complainedAt < _pause)
            return;
        _complainedAt = host.Now;
        var address = servers[server];
        var description = failed.Failure is CallFailure.Handshake ? failed.Text : $"transport: Error while dialing: {ApiFailure.Words(failed, address)}";
        Klog.Warning(host, "logging.go:55", $"[core] [Channel #1 SubChannel #2]grpc: addrConn.createTransport failed to connect to "
            + $"{{Addr: \"{address}\", ServerName: \"{address}\", BalancerAttributes: {{\"<%!p(pickfirstleaf.managedByPickfirstKeyType={{}})>\": \"<%!p(bool=true)>\" }}}}. "
            + $"Err: connection error: desc = {Klog.Quote(description)}");
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct UnderWay(Operation Operation, int Server);
}

/// <summary>What became of an operation.</summary>
/// <param name="Response">What etcd answered, or null.</param>
/// <param name="Error">Its words where it refused or failed for good; null together with the response where time ran out.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EtcdOutcome(EtcdResponse? Response, string? Error)
{
    /// <summary>Nothing came back in time.</summary>
    public static EtcdOutcome OutOfTime => default;
}
