using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>
/// Members with disks and clients on a network: the host that the rooms above are for a real cluster. It lives with the tests, since they drive
/// <see cref="RaftNode"/> through their own machines and processes; the benchmarks use it too.
/// </summary>
internal sealed partial class RaftCluster
{
    private const int UnreachableAfterUs = 1_000;

    private readonly ClusterOptions _options;
    private readonly List<ClusterMember> _members = [];
    private readonly EventQueue<ClusterEvent> _events;
    private readonly List<ClientOperation> _operations = [];
    private readonly Intentions _intentions = new();

    public RaftCluster(ClusterOptions options)
    {
        var seed = new Prng(options.Seed);
        (_options, _events, Network) = (options, new EventQueue<ClusterEvent>(), new Network([], options.Links, seed.Fork("network")));
        AddVoter[] founders = [.. Enumerable.Range(1, options.Members).Select(number => new AddVoter(new MemberId((ulong)number)))];
        var disk = DurableState.Founding(founders);
        foreach (var founder in founders)
            Start(Plug(founder.Member, disk));
    }

    private RaftCluster(RaftCluster other)
    {
        (_options, _events, Network) = (other._options, other._events.Fork(), other.Network.Fork());
        _members.AddRange(other._members.Select(member => member.Fork()));
        _operations.AddRange(other._operations);
        (Now, Events, Messages) = (other.Now, other.Events, other.Messages);
    }

    public Instant Now { get; private set; }

    public Network Network { get; }

    public IReadOnlyList<ClusterMember> Members => _members;

    public IReadOnlyList<ClientOperation> Operations => _operations;

    public IClusterObserver? Observer { get; set; }

    /// <summary>Things that have reached members.</summary>
    public long Events { get; private set; }

    /// <summary>Messages that were sent.</summary>
    public long Messages { get; private set; }

    /// <summary>The running leader of the highest term, if any.</summary>
    public ClusterMember? Leader
    {
        get
        {
            ClusterMember? leader = null;
            foreach (var member in _members)
            {
                if (member.Node is { Role: RaftRole.Leader } node && node.Term > (leader?.Node!.Term ?? 0))
                    leader = member;
            }

            return leader;
        }
    }

    public RaftCluster Fork() => new(this);

    public ClusterMember Member(MemberId id) => _members.Single(member => member.Id == id);

    public void Run(TimeSpan duration) => RunTo(Now + duration, static () => false);

    /// <summary>Runs until a condition holds; false where it does not hold in time.</summary>
    public bool RunUntil(Func<bool> condition, TimeSpan atMost)
    {
        RunTo(Now + atMost, condition);
        return condition();
    }

    /// <summary>A machine for a member that the others are still to be told of.</summary>
    public ClusterMember Plug(MemberId id) => Plug(id, DurableState.Blank);

    public void Start(ClusterMember member)
    {
        member.Process++;
        var prng = new Prng(_options.Seed).Fork($"{member.Name}/{member.Process}");
        member.Prng = prng.Fork("disk");
        member.Node = _options.Start(member.Id, _options.Settings, member.Disk, prng.Fork("raft"));
        member.Store = member.Disk.Snapshot.State as KeyValues ?? KeyValues.Empty;
        var (phase, _) = prng.Next((int)RaftSettings.TickInterval.TotalMicroseconds);
        _events.Add(Now + TimeSpan.FromMicroseconds(phase), new ClusterEvent(member.Place, member.Process, Tick.Instance));
    }

    public static void Crash(ClusterMember member)
    {
        (member.Node, member.IsPaused) = (null, false);
        member.Waiting.Clear();
        member.Reads.Clear();
    }

    public void Step(ClusterMember member, RaftInput input)
    {
        if (member.Node is not { } node)
            return;
        Events++;
        _intentions.Clear();
        node.Step(input, _intentions);
        member.Disk = node.Disk;
        Observer?.Stepped(this, member, _intentions);
        CarryOut(member, _intentions);
    }

    private ClusterMember Plug(MemberId id, DurableState disk)
    {
        var member = new ClusterMember(_members.Count, id, disk);
        _members.Add(member);
        Network.Add(member.Name);
        return member;
    }

    private void RunTo(Instant until, Func<bool> condition)
    {
        while (!condition() && _events.TryTake(until, out var at, out var what))
        {
            Now = at;
            Happen(what);
        }

        if (!condition())
            Now = until;
    }

    private void Happen(ClusterEvent what)
    {
        var member = _members[what.Member];
        if (member.Node is null || (what.Process != 0 && what.Process != member.Process))
            return;
        if (what.Input is null)
        {
            Crash(member);
            return;
        }

        if (what.Input is Tick)
            _events.Add(Now + RaftSettings.TickInterval, what);
        if (!member.IsPaused)
            Step(member, what.Input);
        else if (what.Input is not Tick)
            _events.Add(Now + RaftSettings.TickInterval, what);
    }

    private void CarryOut(ClusterMember member, Intentions intentions)
    {
        if (intentions.Write is { } write)
            Write(member, write);
        Take(member, intentions);
        foreach (var message in intentions.Messages)
            Send(member, message is InstallSnapshot install ? install with { Snapshot = member.Node!.Capture(member.Store) } : message);
        if (member.Node!.IsHalted)
            Crash(member);
    }

    private void Write(ClusterMember member, DiskWrite write)
    {
        var (jitter, after) = member.Prng.Next(_options.FsyncJitterUs + 1);
        member.Prng = after;
        var takes = TimeSpan.FromMicroseconds(_options.FsyncUs + jitter + member.SlowDiskUs);
        _events.Add(Now + takes, new ClusterEvent(member.Place, member.Process, new Persisted(write.Number)));
    }

    private void Send(ClusterMember from, RaftMessage message)
    {
        Messages++;
        var to = PlaceOf(message.To);
        if (to < 0)
            return;
        var passage = Network.Send(from.Place, to, Now);
        if (passage.Arrival is { } arrival)
            _events.Add(arrival, new ClusterEvent(to, 0, message));

        // A proposal that arrives twice is two entries: raft leaves that to its transport, which is TCP.
        if (passage.Duplicate is { } duplicate && message is not ForwardedProposal)
            _events.Add(duplicate, new ClusterEvent(to, 0, message));

        // What etcd's transport tells raft: a broken connection, and what became of a snapshot.
        var isLost = passage.Arrival is null || _members[to].Node is null;
        if (message is InstallSnapshot)
            Report(from, new ReportSnapshot(message.To, !isLost));
        else if (message is Append && isLost && (passage.IsCut || passage.Arrival is not null))
            Report(from, new ReportUnreachable(message.To));
    }

    private void Report(ClusterMember member, RaftInput report) =>
        _events.Add(Now + TimeSpan.FromMicroseconds(UnreachableAfterUs), new ClusterEvent(member.Place, member.Process, report));

    private int PlaceOf(MemberId id)
    {
        foreach (var member in _members)
        {
            if (member.Id == id)
                return member.Place;
        }

        return -1;
    }
}
