using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.World;

/// <summary>Tries <c>kubectl get</c> and a creation as an administrator does, and <c>kubectl get</c> through each API server alone.</summary>
internal sealed class ApiJudge
{
    private const string ServingCertificate = "/etc/kubernetes/pki/apiserver.crt";
    private const int ApiServerPort = 6443;
    private const string Name = "verdict";

    /// <summary>kube-apiserver ends a request after 60 s.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <summary>Where etcd has shown that nothing will come, a request need not hang so long.</summary>
    private static readonly TimeSpan _shortPatience = TimeSpan.FromSeconds(5);

    private readonly EtcdVerdicts _etcd;
    private readonly ImmutableArray<Attempt> _gets;
    private readonly ImmutableArray<Attempt> _creates;
    private readonly ImmutableArray<(string Host, Attempt? Attempt)> _servers;
    private readonly TimeSpan _limit;

    public ApiJudge(Attempts attempts, EtcdVerdicts etcd)
    {
        _etcd = etcd;
        _limit = etcd.LinearizableRead.Answer == VerdictAnswer.No && etcd.Spare < 0 ? _shortPatience : _patience;
        var cluster = attempts.Cluster;
        var clients = Clients(cluster);
        var list = new ListObjects(ResourceKind.Pods, "default");
        _gets = [.. clients.Select(client => Send(attempts, client.Machine, client.Access, list))];
        _creates = [.. clients.Select(client => Send(attempts, client.Machine, client.Access, new CreateObject(new ConfigMap(new ObjectMeta($"{Name}-{client.Machine.Name}", "default")))))];
        _servers = [.. ApiServerMachines(cluster).Select(machine => (machine.Name, Through(attempts, machine, list)))];
    }

    /// <summary>A machine from which something could be created, and how; null where there is none.</summary>
    public string? Creator => _creates.FirstOrDefault(attempt => attempt.IsDone)?.Machine.Name;

    /// <summary>Machines from which an administrator asks: those that are on and have an admin.conf; where none is, the first that is on, with a copy.</summary>
    public static ImmutableArray<(Machine Machine, ApiAccess Access)> Clients(LiveCluster cluster)
    {
        ImmutableArray<(Machine, ApiAccess)> own = [.. from machine in Judgement.On(cluster) let access = ClientAccess.Admin(machine) where access is not null select (machine, access)];
        if (!own.IsEmpty || Judgement.On(cluster).FirstOrDefault() is not { } first || ClientAccess.AdminAnywhere(cluster, first) is not { } copy)
            return own;
        return [(first, copy)];
    }

    /// <summary>Machines that have an API server, or should have.</summary>
    public static IEnumerable<Machine> ApiServerMachines(LiveCluster cluster) => cluster.Machines.Where(machine => machine.Files[ServingCertificate] is not null);

    /// <summary>Tries again what has failed, where it is not certain that it will again.</summary>
    public void Again(Attempts attempts)
    {
        if (_limit == _patience)
            attempts.Again(_gets.Concat(_creates));
    }

    public Verdict Get() => Of("kubectl get", _gets, "A list without resourceVersion is a consistent read: the API server asks etcd for the newest revision with a linearizable read, and answers from its watch cache once that has caught up.");

    public Verdict Create() => Of("Creating an object", _creates, "The API server writes the object to etcd, where a majority must have it on its disk.");

    public ImmutableArray<HostVerdict> ApiServers() => [.. _servers.Select(server => new HostVerdict(server.Host, OfServer(server.Host, server.Attempt)))];

    private Verdict Of(string what, ImmutableArray<Attempt> attempts, string how)
    {
        var done = attempts.Where(attempt => attempt.IsDone).ToList();
        var failed = attempts.FirstOrDefault(attempt => !attempt.IsDone);
        if (done.Count == 0)
            return new Verdict(VerdictAnswer.No, failed is null ? $"{what} does not work: no machine is on to ask from." : $"{what} does not work: {failed.Text}.", WhyNot(failed));
        if (failed is not null)
            return new Verdict(VerdictAnswer.Degraded, $"{what} works from {Judgement.Names(done.Select(attempt => attempt.Machine.Name))}, not from {failed.Machine.Name}.", $"{how} From {failed.Machine.Name} it fails: {failed.Text}.");
        var slowest = done.MaxBy(attempt => attempt.Took)!;
        return slowest.IsSlow
            ? new Verdict(VerdictAnswer.Degraded, $"{what} works, but {slowest.Lateness}.", how + " It waits meanwhile: for an election, for a load balancer that has not noticed a dead server yet, or for a program that starts again.")
            : new Verdict(VerdictAnswer.Yes, $"{what} works.", how);
    }

    private Verdict OfServer(string host, Attempt? attempt)
    {
        if (attempt is null)
            return new Verdict(VerdictAnswer.No, $"The API server on {host} does not answer.", "No machine is on to ask from.");
        if (attempt is { IsDone: true, IsSlow: true })
            return new Verdict(VerdictAnswer.Degraded, $"The API server on {host} answers, but takes {EtcdTexts.Seconds(attempt.Took)}.", "It waits meanwhile: for etcd, or until it has started again.");
        return attempt.IsDone
            ? new Verdict(VerdictAnswer.Yes, $"The API server on {host} answers.", "It runs, and its member of etcd answers a linearizable read.")
            : new Verdict(VerdictAnswer.No, $"The API server on {host} does not answer: {attempt.Text}.", WhyNot(attempt, host));
    }

    private string WhyNot(Attempt? failed, string? host = null)
    {
        var outcome = failed?.Reply is { } reply ? TraceWords.Of(reply).Outcome : TraceOutcome.TimedOut;
        if (failed is null)
            return "All machines are off or stand still.";
        if (outcome == TraceOutcome.HandshakeFailed)
            return $"Client and server do not agree on TLS: a certificate is not valid for the other side ({failed.Text}).";
        if (outcome == TraceOutcome.Failed && _etcd.Write.Answer != VerdictAnswer.No)
            return $"The API server answers and refuses: {failed.Text}.";
        if (outcome == TraceOutcome.Failed)
            return $"The API server answers, but etcd does not do it: {failed.Text}. {_etcd.Write.Why}";
        if (host is null && _servers.Any(server => server.Attempt is { IsDone: true }))
            return "API servers answer on their own addresses, but the endpoint in admin.conf does not lead to one: the load balancer or the virtual address does not pass connections on.";
        if (_etcd.LinearizableRead.Answer == VerdictAnswer.No && outcome is not (TraceOutcome.Refused or TraceOutcome.NoRoute))
            return $"The API server keeps everything in etcd and depends on it entirely. {_etcd.LinearizableRead.Why} So requests hang until their time is over, and the kubelet restarts an API server whose livez check fails.";
        return outcome switch
        {
            TraceOutcome.Refused => "Nothing listens at the address: no kube-apiserver runs there, or it cannot start, for instance without etcd.",
            TraceOutcome.NoRoute => "The machine at the address does not answer.",
            _ when host is not null && _etcd.LinearizableRead.Answer != VerdictAnswer.No =>
                "etcd has a quorum, but this API server does not get an answer from the members it is set to (--etcd-servers): with stacked members that is the one on its own machine alone.",
            _ => "Nothing comes back from the address in time.",
        };
    }

    private Attempt? Through(Attempts attempts, Machine machine, ApiRequest request)
    {
        var from = machine.Power == Power.On ? machine : Judgement.On(attempts.Cluster).FirstOrDefault();
        return from is null || ClientAccess.AdminAnywhere(attempts.Cluster, machine) is not { } access
            ? null
            : Send(attempts, from, access with { Server = new Endpoint(machine.Address, ApiServerPort) }, request);
    }

    private Attempt Send(Attempts attempts, Machine from, ApiAccess access, ApiRequest request) =>
        attempts.Send(from, access.Server, access.Tls, request with { Token = access.Token }, _limit);
}
