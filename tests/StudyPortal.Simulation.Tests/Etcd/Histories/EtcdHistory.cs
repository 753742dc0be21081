using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.Raft.Histories;
using StudyPortal.Simulation.Tests.Raft.Laws;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd.Histories;

/// <summary>Half a minute of a cluster in which clients work and everything may fail; then everything is mended, and what is left is compared.</summary>
internal sealed class EtcdHistory
{
    private const int Faults = 24;
    private const int MostPauseMs = 2_000;
    private const int Clients = 3;

    private readonly Chance _chance;
    private readonly int _members;
    private readonly EtcdLan _lan;
    private readonly HistoryLog _log = new();
    private readonly Dictionary<int, (EtcdMember Process, long Revision)> _seen = [];
    private readonly List<string> _violations = [];
    private readonly List<ProcessId> _clients = [];

    private readonly bool _readsLocally;

    private EtcdHistory(ulong seed, bool readsLocally)
    {
        _readsLocally = readsLocally;
        _chance = new Chance(new Prng(seed).Fork("etcd-history"));
        _members = _chance.Pick(1, 2, 3, 3, 3, 4, 5);
        _lan = new EtcdLan(_members, seed, $"--snapshot-count={_chance.Pick(20, 100, 10_000)}");
    }

    public static (IReadOnlyList<string> Violations, HistoryLog Log) Run(ulong seed, bool readsLocally = false)
    {
        var history = new EtcdHistory(seed, readsLocally);
        history.Run();
        return (history._violations, history._log);
    }

    private void Run()
    {
        _lan.AwaitLeader();
        for (var client = 0; client < Clients; client++)
        {
            var machine = _lan.Plug($"c{client}", $"10.0.1.{client + 1}");
            _clients.Add(_lan.Cluster.Launch(machine, new ProcessStart(["client"]), new HistoryClient("client", _log, _members, _readsLocally)).Id);
        }

        for (var fault = 0; fault < Faults; fault++)
        {
            Break();
            _lan.Cluster.Run(TimeSpan.FromMilliseconds(1 + _chance.Below(MostPauseMs)));
            Look();
        }

        Mend();
        Compare();
        if (LinearizabilityChecker.Violation(_log.Operations) is { } sentence)
            _violations.Add(sentence);
        if (_log.RevisionViolation() is { } disorder)
            _violations.Add(disorder);
    }

    private void Break()
    {
        var (one, other) = (1 + _chance.Below(_members), 1 + _chance.Below(_members));
        switch (_chance.Below(10))
        {
            case 0 when _lan.Runs(one):
                _lan.Kill(one);
                break;
            case 1 when _lan.Runs(one):
                _lan.Terminate(one);
                break;
            case 2 or 3 or 4 when !_lan.Runs(one):
                _lan.Start(one);
                break;
            case 5 when one != other:
                _lan.Cluster.Apply(new CutMachinesOneWay($"m{one}", $"m{other}"));
                break;
            case 6:
                _lan.Cluster.Apply(new IsolateMachine($"m{one}"));
                break;
            case 7:
                _lan.Cluster.Apply(new SlowDisk($"m{one}", _chance.Pick(0, 50, 400)));
                break;
            case 8 when _lan.Machine(one).Power == Power.On:
                _lan.Cluster.Apply(new PauseMachine($"m{one}"));
                break;
            default:
                _lan.Cluster.Apply(new HealNetwork());
                _lan.Cluster.Apply(new StartMachine($"m{other}"));
                break;
        }
    }

    /// <summary>The revision of a running process never goes back.</summary>
    private void Look()
    {
        for (var number = 1; number <= _members; number++)
        {
            if (!_lan.Runs(number))
                continue;
            var member = _lan.Member(number);
            if (_seen.TryGetValue(number, out var before) && ReferenceEquals(before.Process, member) && member.Store.Revision < before.Revision)
                _violations.Add($"the revision of m{number} went from {before.Revision} back to {member.Store.Revision}");
            _seen[number] = (member, member.Store.Revision);
        }
    }

    private void Mend()
    {
        _clients.ForEach(_lan.Cluster.Kill);
        _lan.Cluster.Apply(new HealNetwork());
        for (var number = 1; number <= _members; number++)
        {
            _lan.Cluster.Apply(new SlowDisk($"m{number}", 0));
            _lan.Cluster.Apply(new StartMachine($"m{number}"));
        }

        _lan.Run(40);
        for (var number = 1; number <= _members; number++)
        {
            if (!_lan.Runs(number))
                _lan.Start(number);
        }

        _lan.Run(15);
    }

    /// <summary>Everybody holds the same, and what was acknowledged is there.</summary>
    private void Compare()
    {
        if (_lan.LeaderNumber() == 0)
        {
            _violations.Add("the mended cluster has no leader");
            return;
        }

        var last = _lan.Members().Max(member => member.Store.Revision);
        var hashes = Enumerable.Range(1, _members).Select(number => _lan.Ask(number, new HashKvRequest(0)) is Answered { Response: HashKvResponse { HashRevision: var revision } hash } ? (revision, hash.Hash) : default).ToList();
        if (hashes.Where(hash => hash.revision == hashes.Max(other => other.revision)).Select(hash => hash.Hash).Distinct().Count() != 1)
            _violations.Add($"members hold different content: {string.Join(", ", hashes)} at {last}");
    }
}
