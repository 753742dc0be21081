using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Tests.Raft.Laws;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>
/// A cluster that clients use while members crash, links break, disks are slow and the membership changes, all drawn from one seed. At the end everything is mended,
/// and the cluster must take writes again.
/// </summary>
internal sealed class RandomHistory
{
    private const int MostActions = 50;
    private const int LongestPauseMs = 600;
    private const int RecoverySeconds = 30;
    private const int MostVoters = 6;

    private readonly Chance _chance;
    private readonly ulong _seed;
    private readonly RaftCluster _cluster;
    private readonly LawObserver _laws;
    private int _values;
    private int? _probe;
    private Instant _nextProbe;

    private RandomHistory(ulong seed, Func<ClusterOptions, ClusterOptions> adapt)
    {
        _seed = seed;
        _chance = new Chance(new Prng(seed).Fork("history"));
        _cluster = new RaftCluster(adapt(HistoryPlan.Draw(seed, _chance)));
        _laws = new LawObserver(_cluster, RaftLaws.Always);
        _cluster.Observer = _laws;
    }

    /// <summary>Runs the history of a seed and returns what it broke, in order.</summary>
    public static HistoryResult Run(ulong seed) => Run(seed, static options => options, recovers: true);

    /// <summary>Runs the history of a seed in a cluster that is changed first.</summary>
    public static HistoryResult Run(ulong seed, Func<ClusterOptions, ClusterOptions> adapt, bool recovers) => new RandomHistory(seed, adapt).Run(recovers);

    private HistoryResult Run(bool recovers)
    {
        // Most often there is a leader first; now and then not.
        if (_chance.Of(3, 4))
            _cluster.RunUntil(() => _cluster.Leader is not null, TimeSpan.FromSeconds(4));
        for (var action = 0; action < MostActions; action++)
        {
            Act();
            _cluster.Run(TimeSpan.FromMilliseconds(_chance.Below(_chance.Pick(10, LongestPauseMs))));
        }

        if (recovers)
            Recover();
        _laws.CheckClients();
        return new HistoryResult(_seed, [.. _laws.Violations], _cluster.Operations, _cluster.Events);
    }

    private void Act()
    {
        switch (_chance.Below(28))
        {
            case < 9:
                Write();
                break;
            case < 14:
                ReadSomewhere();
                break;
            case < 16:
                Crash();
                break;
            case < 20:
                Restart();
                break;
            case < 23:
                Network();
                break;
            default:
                Maintain();
                break;
        }
    }

    private void Maintain()
    {
        switch (_chance.Below(9))
        {
            case < 5:
                Reconfigure();
                break;
            case 5:
                Transfer();
                break;
            case 6:
                SlowDisk();
                break;
            case 7:
                Pause();
                break;
            default:
                TakeSnapshot();
                break;
        }
    }

    private void Write()
    {
        // Several at once are under way together.
        for (var count = _chance.Pick(1, 1, 1, 3); count > 0; count--)
            _cluster.Put(Client(), _chance.Pick("a", "b", "c"), $"v{_values++}");
    }

    private void ReadSomewhere() => _cluster.Get(Client(), _chance.Pick("a", "b", "c"));

    private void Crash()
    {
        // The leader matters most.
        var member = _chance.Of(1, 2) && _cluster.Leader is { } leader ? leader : AnyMember();
        RaftCluster.Crash(member);
    }

    private void Restart()
    {
        if (_chance.From(Down()) is { } member)
            _cluster.Start(member);
    }

    private void Network()
    {
        var (one, other) = (AnyMember().Name, AnyMember().Name);
        _cluster.Network.Apply(_chance.Below(9) switch
        {
            0 => new CutLink(one, other),
            1 => new CutOneWay(one, other),
            2 => new Isolate(one),
            3 when _cluster.Leader is { } leader => new Isolate(leader.Name),
            4 => new SlowLink(one, other, _chance.Below(2_000_000)),
            5 => new LoseMessages(one, other, _chance.Below(900)),
            _ => new MendAll(),
        });
    }

    private void Reconfigure()
    {
        if (_cluster.Leader?.Node is not { } leader)
            return;
        var at = _chance.Of(3, 4) ? _cluster.Leader : AnyMember();
        MembershipChange? change = _chance.Below(5) switch
        {
            0 when leader.Membership.Voters.Length < MostVoters => new AddVoter(NewMember()),
            1 or 2 when leader.Membership.Voters.Length < MostVoters => new AddLearner(NewMember()),
            3 when leader.Membership.Learners is [var learner, ..] => new PromoteLearner(learner),
            // Of two voters the one that stays may never hear that the other is gone, and then stands still for good: so it is in etcd, too.
            4 when leader.Membership.Voters.Length != 2 => new RemoveMember(AnyMember().Id),
            _ => null,
        };
        if (change is not null && !(change is PromoteLearner && leader.ObjectionToPromotion(change.Member) is not null))
            _cluster.Step(at, new Propose(change));
    }

    private void Transfer()
    {
        if (_cluster.Leader is { } leader)
            _cluster.Step(leader, new TransferLeadership(AnyMember().Id));
    }

    private void SlowDisk() => AnyMember().SlowDiskUs = _chance.Pick(0, 50_000, 1_500_000);

    private void Pause()
    {
        var member = AnyMember();
        member.IsPaused = !member.IsPaused;
    }

    private void TakeSnapshot()
    {
        var member = AnyMember();
        _cluster.Step(member, new TakeSnapshot(member.Store, KeepEntries: _chance.Below(5)));
    }

    private void Recover()
    {
        _cluster.Network.Apply(new MendAll());
        foreach (var member in _cluster.Members)
        {
            (member.SlowDiskUs, member.IsPaused) = (0, false);
            if (member.Node is null)
                _cluster.Start(member);
        }

        if (!_cluster.RunUntil(HasTakenAWrite, TimeSpan.FromSeconds(RecoverySeconds)))
            _laws.Violations.Add(("recovery", $"{_cluster.Now} recovery: the mended cluster takes no write within {RecoverySeconds} s."));
    }

    // Asks a leader again and again, as a client does.
    private bool HasTakenAWrite()
    {
        if (_probe is { } probe && _cluster.Operations[probe].Answered is not null)
            return true;
        if (_cluster.Now < _nextProbe)
            return false;
        _nextProbe = _cluster.Now + TimeSpan.FromSeconds(1);
        if (_cluster.Leader is { } leader)
            _probe = _cluster.Put(leader, "probe", "x");
        return false;
    }

    private MemberId NewMember()
    {
        var id = new MemberId((ulong)_cluster.Members.Count + 1);
        _cluster.Start(_cluster.Plug(id));
        return id;
    }

    // Clients find out who runs; now and then they do not.
    private ClusterMember Client() =>
        _chance.Of(7, 8) && _chance.From([.. _cluster.Members.Where(member => member.Node is { Leader.Value: not 0 })]) is { } member ? member : AnyMember();

    private List<ClusterMember> Down() => [.. _cluster.Members.Where(member => member.Node is null)];

    private ClusterMember AnyMember() => _cluster.Members[_chance.Below(_cluster.Members.Count)];
}
