using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>
/// Tries what takes time: kills a container on each node, creates a Deployment, reads the Leases, and looks once a second what comes of it, for as long as something is undecided.
/// </summary>
internal sealed partial class WorkJudge(LiveCluster cluster)
{
    /// <summary>The unit that makes a machine a node.</summary>
    public const string KubeletUnit = "kubelet";

    private const string Name = "verdict";
    private const int MostTries = 3;
    private const string UsualVictim = "kube-proxy";

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _requestTime = TimeSpan.FromSeconds(34);
    private static readonly TimeSpan _scheduleTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _restartTime = TimeSpan.FromSeconds(30);

    /// <summary>A Lease of 15 s that nobody renews is taken in about 20 s (facts E99).</summary>
    private static readonly TimeSpan _leaseTime = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(30);

    private readonly List<Crash> _crashes = [];
    private readonly List<Office> _offices = [];
    private TimeSpan? _ranAfter;
    private string _ranOn = "";
    private Pod? _pod;
    private bool _isCreated;

    /// <summary>Tries it all. Where no machine can create an object, no Deployment is tried.</summary>
    public void Try(string? creator)
    {
        foreach (var machine in cluster.Machines.Where(machine => machine.Units.ContainsKey(KubeletUnit)))
            _crashes.Add(CrashOne(machine));
        foreach (var program in (string[])["kube-controller-manager", "kube-scheduler"])
            _offices.Add(new Office(program, LeaseOf(program)));
        var began = cluster.Now;
        if (creator is not null && cluster.MachineOf(creator) is { } from)
            Create(from);
        while (!IsDecided(cluster.Now - began))
        {
            cluster.Run(_second);
            Look(cluster.Now - began);
        }
    }

    private void Create(Machine from)
    {
        var access = ClientAccess.AdminAnywhere(cluster, from)!;
        using var terminal = new Terminal(cluster, from, "kubectl");
        var request = new CreateObject(Tracing.Deployment(Name)) { Token = access.Token };
        for (var tries = 0; tries < MostTries && !_isCreated; tries++)
            _isCreated = terminal.Ask(access.Server, access.Tls, request, _requestTime) is Answered { Response: ObjectResponse or StatusResponse { Reason: StatusReason.AlreadyExists } };
    }

    private bool IsDecided(TimeSpan passed) =>
        (!_isCreated || _ranAfter is not null || passed >= _scheduleTime)
        && (passed >= _restartTime || _crashes.TrueForAll(crash => crash.Container is null || crash.IsRestarted))
        && (passed >= _leaseTime || _offices.TrueForAll(office => office.RenewedAfter is not null));

    private void Look(TimeSpan passed)
    {
        foreach (var crash in _crashes.Where(crash => crash is { Container: not null, IsRestarted: false }))
            crash.IsRestarted = crash.Machine.Containers.Exists(container => container.IsRunning && IsNext(container, crash.Container!));
        foreach (var office in _offices.Where(office => office.RenewedAfter is null))
        {
            if (LeaseOf(office.Program) is { } lease && lease.Spec.RenewedAt != office.Before?.Spec.RenewedAt && lease.Spec.HolderIdentity.Length > 0)
                (office.RenewedAfter, office.Holder) = (passed, HostOf(lease));
        }

        if (!_isCreated || _ranAfter is not null)
            return;
        if (cluster.Machines.FirstOrDefault(machine => machine.Power == Power.On && machine.Containers.Exists(IsOfDeployment)) is { } node)
            (_ranAfter, _ranOn) = (passed, node.Name);
        else if (passed >= _scheduleTime)
            _pod = StoredPod();
    }

    // Any container will do; kube-proxy is on every node, and nothing that is tried here needs it.
    private Crash CrashOne(Machine machine)
    {
        if (machine.Power != Power.On)
            return new Crash(machine, Container: null);
        var victim = machine.Containers.Find(container => container.IsRunning && container.Spec.Name is UsualVictim)
            ?? machine.Containers.Find(container => container.IsRunning);
        if (victim is not null)
            cluster.Kill(victim.Process);
        return new Crash(machine, victim);
    }

    private static bool IsNext(Container container, Container before) =>
        container.Spec.Name == before.Spec.Name && container.Spec.PodUid == before.Spec.PodUid && container.Id != before.Id;

    private static bool IsOfDeployment(Container container) =>
        container is { IsRunning: true, Spec.PodNamespace: "default" } && container.Spec.PodName.StartsWith(Name + "-", StringComparison.Ordinal);

    private Lease? LeaseOf(string program) => Stored(ResourceKind.Leases.Key("kube-system", program)) as Lease;

    private ApiObject? Stored(string key) => Newest()?.Find(key) is { Value: Kubernetes.Api.Server.ObjectValue value } pair ? value.ReadAt(pair.ModRevision) : null;

    private Pod? StoredPod()
    {
        var prefix = ResourceKind.Pods.ListPrefix("default") + Name + "-";
        return Newest()?.Read(new Etcd.RangeRequest(prefix, Etcd.EtcdKey.PrefixEnd(prefix))) is Etcd.RangeResponse { Pairs: [var pair, ..] } ? Stored(pair.Key) as Pod : null;
    }

    private Etcd.EtcdStore? Newest() => ClientAccess.Members(cluster).Select(found => found.Member.Store).MaxBy(store => store.Revision);

    private static string HostOf(Lease lease)
    {
        var mark = lease.Spec.HolderIdentity.IndexOf('_', StringComparison.Ordinal);
        return mark < 0 ? lease.Spec.HolderIdentity : lease.Spec.HolderIdentity[..mark];
    }

    /// <summary>A container that was killed on a node; none where the machine is not up or runs none.</summary>
    private sealed record Crash(Machine Machine, Container? Container)
    {
        public bool IsRestarted { get; set; }
    }

    /// <summary>A Lease that one of several programs holds.</summary>
    private sealed record Office(string Program, Lease? Before)
    {
        public TimeSpan? RenewedAfter { get; set; }

        public string Holder { get; set; } = "";
    }
}
