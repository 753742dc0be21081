using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Tries connections through what stands before the API servers - a load balancer or a virtual address -, enough of them that each server has its turn.</summary>
internal sealed class FrontJudge
{
    /// <summary>haproxy gives a server five seconds (<c>timeout connect</c>) and then tries another one.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(12);

    private readonly string? _endpoint;
    private readonly ImmutableArray<Attempt> _attempts = [];
    private readonly TraceRecorder? _recorder;

    public FrontJudge(Attempts attempts)
    {
        var cluster = attempts.Cluster;
        var servers = ApiJudge.ApiServerMachines(cluster).ToList();
        var clients = ApiJudge.Clients(cluster);
        var server = cluster.Machines.Select(ClientAccess.Admin).FirstOrDefault(access => access is not null)?.Server;
        if (server is not { } endpoint || servers.Exists(machine => string.Equals(machine.Address, endpoint.Host, StringComparison.Ordinal)))
            return;
        _endpoint = endpoint.ToString();
        if (clients.IsEmpty)
            return;
        var (from, access) = clients.FirstOrDefault(client => Reaches(cluster, client.Machine, endpoint.Host), clients[0]);
        var terminal = new Terminal(cluster, from, "client");
        _recorder = cluster.Record(terminal.Id);
        _attempts = [.. servers.Concat(servers).Select(_ => attempts.Send(terminal, from, endpoint, access.Tls, HttpRequest.Get("/version"), _patience))];
    }

    /// <summary>The verdict; null where nothing stands before the API servers.</summary>
    public Verdict? Front()
    {
        if (_endpoint is null)
            return null;
        var passed = _attempts.Count(IsPassed);
        var to = Judgement.Names(PassesTo());
        const string how = "A TCP load balancer passes connections on unread to servers that pass its health checks; a server that dies is taken out after some failed checks (interval times fall), and connections that meet it before that wait or are sent to the next one.";
        if (passed == 0)
            return new Verdict(VerdictAnswer.No, $"{_endpoint} passes no connection on{(_attempts.IsEmpty ? "" : $": {_attempts[0].Text}")}.", "All clients, kubelets and controllers use this one address: without it none of them reaches an API server, though the API servers may run.");
        if (passed < _attempts.Length || _attempts.Any(attempt => attempt.IsSlow))
            return new Verdict(VerdictAnswer.Degraded, $"{_endpoint} passes connections on to {to}, but not all of them or not at once.", how);
        return new Verdict(VerdictAnswer.Yes, $"{_endpoint} passes connections on to {to}.", how);
    }

    /// <summary>The machines of the API servers that took a connection.</summary>
    public ImmutableArray<string> PassesTo() => _recorder is null
        ? []
        : [.. _recorder.Hops.Where(hop => hop.To.Program is "kube-apiserver" && hop.Outcome is TraceOutcome.Answered or TraceOutcome.Failed)
            .Select(hop => hop.To.Host).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Also a server that answers that it is not well was reached.
    private static bool IsPassed(Attempt attempt) => attempt.Reply is Answered;

    private static bool Reaches(LiveCluster cluster, Machine from, string host) =>
        cluster.PositionOf(host, from) is { } to && !cluster.Network.IsCut(from.Position, to) && !cluster.Network.IsCut(to, from.Position);
}
