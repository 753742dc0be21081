using System.Globalization;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>What a scenario asks members for, and what it looks at.</summary>
internal sealed partial class RaftScenario
{
    // etcdctl's --command-timeout.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private bool Ask(ScenarioLine line)
    {
        switch (line.Verb)
        {
            case "put":
                var pair = line.Word(2).Split('=');
                Await(line, Cluster.Put(Cluster.Member(line.MemberAt(1)), pair[0], pair[1]));
                return true;
            case "get":
                Await(line, Cluster.Get(Cluster.Member(line.MemberAt(1)), line.Word(2)));
                return true;
            case "campaign":
                Cluster.Step(Cluster.Member(line.MemberAt(1)), new Campaign());
                return true;
            case "transfer":
                Cluster.Step(Cluster.Member(line.MemberAt(1)), new TransferLeadership(line.MemberAt(2)));
                return true;
            case "snapshot":
                var member = Cluster.Member(line.MemberAt(1));
                Cluster.Step(member, new TakeSnapshot(member.Store, line.NumberOption("keep", 0)));
                return true;
            default:
                return ChangeOf(line) is { } change && Change(line, change);
        }
    }

    private static MembershipChange? ChangeOf(ScenarioLine line) => line.Verb switch
    {
        "add-voter" => new AddVoter(line.MemberAt(1)),
        "add-learner" => new AddLearner(line.MemberAt(1)),
        "promote" => new PromoteLearner(line.MemberAt(1)),
        "remove" => new RemoveMember(line.MemberAt(1)),
        _ => null,
    };

    private bool Change(ScenarioLine line, MembershipChange change)
    {
        var member = line.Option("at") is { } at ? Cluster.Member(new ScenarioLine(at).MemberAt(0)) : Cluster.Leader;
        if (member is null)
            throw new InvalidOperationException($"There is no leader; say who is asked with at=MEMBER: {line.Text}");
        if (change is PromoteLearner && member.Node!.ObjectionToPromotion(change.Member) is { } objection)
            Print.Append(CultureInfo.InvariantCulture, $"{member.Name} does not propose it: {objection}\n");
        else
            Cluster.Step(member, new Propose(change));
        return true;
    }

    private void Await(ScenarioLine line, int operation)
    {
        if (line.Has("nowait"))
            return;
        var from = Cluster.Now;
        Cluster.RunUntil(() => Cluster.Operations[operation] is { Answered: not null } or { IsRefused: true }, _patience);
        Print.Append(Answer(Cluster.Operations[operation], Cluster.Now - from)).Append('\n');
    }

    private static string Answer(ClientOperation operation, TimeSpan took) => operation switch
    {
        { IsRefused: true } => $"{Name(operation)}: refused",
        { Answered: null } => $"{Name(operation)}: no answer within 5s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Name(operation)}: {(operation.IsWrite ? "written" : operation.Seen ?? "(none)")} after {took.TotalMilliseconds:0.0}ms"),
    };

    private static string Name(ClientOperation operation) => operation.IsWrite ? $"put {operation.Key}={operation.Value}" : $"get {operation.Key}";

    private bool Look(ScenarioLine line)
    {
        switch (line.Verb)
        {
            case "status":
                foreach (var member in Cluster.Members)
                    Print.Append(Status(member)).Append('\n');
                return true;
            case "log":
                foreach (var member in Cluster.Members)
                    Print.Append(CultureInfo.InvariantCulture, $"{member.Name} {LogOf(member)}\n");
                return true;
            case "progress":
                foreach (var member in Cluster.Members)
                    Print.Append(ProgressOf(member));
                return true;
            default:
                return false;
        }
    }

    private static string Status(ClusterMember member) => member.Node is not { } node ? $"{member.Name} down" :
        $"{member.Name} {(node.Membership.IsLearner(node.Id) ? "learner" : RoleOf(node))} term {node.Term} " +
        $"leader {(node.Leader == MemberId.None ? "-" : $"m{node.Leader}")} committed {node.Committed} applied {node.Applied} last {node.Log.Last} members {node.Membership}";

    private static string RoleOf(RaftNode node) => node.Role switch
    {
        RaftRole.PreCandidate => "pre-candidate",
        RaftRole.Candidate => "candidate",
        RaftRole.Leader => "leader",
        _ => "follower",
    };

    private static string LogOf(ClusterMember member)
    {
        var log = member.Node?.Log ?? member.Disk.Log;
        return $"after {log.Base.Index}: " + string.Join(' ', log.From(log.FirstIndex, int.MaxValue).Select(entry => $"{entry.Index}/{entry.Term}:{Short(entry.Payload)}"));
    }

    private static string Short(Payload payload) => payload switch
    {
        NoOp => "-",
        AddVoter add => $"+m{add.Member}",
        AddLearner add => $"+learner-m{add.Member}",
        PromoteLearner promote => $"^m{promote.Member}",
        RemoveMember remove => $"x-m{remove.Member}",
        _ => payload.ToString()!,
    };

    private string ProgressOf(ClusterMember member) =>
        Cluster.Leader?.Node!.ProgressOf(member.Id) is { } progress ? $"{member.Name} {progress.Mode} match {progress.Match} next {progress.Next}\n" : "";
}
