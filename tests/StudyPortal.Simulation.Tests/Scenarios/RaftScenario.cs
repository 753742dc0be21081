using System.Text;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Tests.Raft.Laws;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>Carries out the commands of a scenario on a cluster of its own. The laws are checked after every step.</summary>
internal sealed partial class RaftScenario(RaftRules rules)
{
    private RaftCluster? _cluster;
    private LawObserver? _laws;
    private Narrator? _narrator;
    private bool _mayHalt;

    public IEnumerable<string> BrokenLaws => _laws is null ? ["no cluster was started"] : _laws.Violations
        .Where(violation => !(_mayHalt && violation.Law == RaftLaws.NobodyHalts.Name)).Select(violation => violation.Sentence);

    private RaftCluster Cluster => _cluster ?? throw new InvalidOperationException("A scenario begins with: cluster SIZE seed=NUMBER");

    private StringBuilder Print => _narrator!.Text;

    public string Execute(string text)
    {
        var line = new ScenarioLine(text);
        if (line.Verb == "cluster")
            StartCluster(line);
        _narrator!.IsQuiet = line.Has("quiet");
        if (line.Verb != "cluster" && !Look(line) && !Pass(line) && !Ask(line) && !Break(line))
            throw new FormatException($"No such command: {text}");
        var printed = Print.ToString();
        Print.Clear();
        return printed;
    }

    private void StartCluster(ScenarioLine line)
    {
        _cluster = new RaftCluster(new ClusterOptions
        {
            Seed = (ulong)line.NumberOption("seed", 1),
            Members = int.Parse(line.Word(1), System.Globalization.CultureInfo.InvariantCulture),
            Settings = RaftSettings.Etcd with
            {
                PreVote = line.Option("prevote") != "off",
                CheckQuorum = line.Option("checkquorum") != "off",
                MostEntriesPerMessage = line.NumberOption("batch", 64),
            },
            Links = LinkQuality.DataCentre with { LatencyUs = line.MicrosecondsOption("latency", 250) },
            FsyncUs = line.MicrosecondsOption("fsync", 1_000),
            Start = (id, settings, disk, prng) => new RaftNode(id, settings, rules, disk, prng),
        });
        _laws = new LawObserver(_cluster, RaftLaws.Always);
        _narrator = new Narrator(_laws);
        _cluster.Observer = _narrator;
    }

    private bool Pass(ScenarioLine line)
    {
        switch (line.Verb)
        {
            case "run":
                Cluster.Run(line.DurationAt(1));
                return true;
            case "settle":
                if (!Cluster.RunUntil(IsSettled, TimeSpan.FromSeconds(10)))
                    Print.Append("not settled within 10s\n");
                return true;
            default:
                return false;
        }
    }

    // One leader, whom every running member follows, and everything applied everywhere.
    private bool IsSettled() => Cluster.Leader is { Node: { } leader } && leader.Committed == leader.Log.Last.Index
        && Cluster.Members.All(member => member.Node is not { } node || !leader.Membership.Has(node.Id) || (node.Leader == leader.Id && node.Applied == leader.Committed));

    private bool Break(ScenarioLine line)
    {
        switch (line.Verb)
        {
            case "crash":
                RaftCluster.Crash(Cluster.Member(line.MemberAt(1)));
                return true;
            case "start":
                Cluster.Start(Cluster.Member(line.MemberAt(1)));
                return true;
            case "plug":
                Cluster.Start(Cluster.Plug(line.MemberAt(1)));
                return true;
            case "lose-disk":
                // A member that comes back with its number and without its memory may break any law; so it has to halt.
                (Cluster.Member(line.MemberAt(1)).Disk, _mayHalt) = (DurableState.Blank, true);
                return true;
            case "slow-disk":
                Cluster.Member(line.MemberAt(1)).SlowDiskUs = (int)line.DurationAt(2).TotalMicroseconds;
                return true;
            case "pause" or "resume":
                Cluster.Member(line.MemberAt(1)).IsPaused = line.Verb == "pause";
                return true;
            default:
                if (FaultOf(line) is not { } fault)
                    return false;
                Cluster.Network.Apply(fault);
                return true;
        }
    }

    private static NetworkFault? FaultOf(ScenarioLine line) => line.Verb switch
    {
        "cut" => new CutLink(line.Word(1), line.Word(2)),
        "cut-one-way" => new CutOneWay(line.Word(1), line.Word(2)),
        "isolate" => new Isolate(line.Word(1)),
        "slow-link" => new SlowLink(line.Word(1), line.Word(2), (int)line.DurationAt(3).TotalMicroseconds),
        "lose" => new LoseMessages(line.Word(1), line.Word(2), line.NumberOption("permille", 0)),
        "mend" => new MendAll(),
        _ => null,
    };
}
