using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>What nobody in the cluster can know: everything that any member has ever done.</summary>
internal sealed class Chronicle
{
    /// <summary>What was committed at each index, from 1.</summary>
    public List<Entry> Committed { get; } = [];

    /// <summary>In which term each of them was.</summary>
    public List<long> CommittedIn { get; } = [];

    /// <summary>Who won each term.</summary>
    public Dictionary<long, MemberId> Winners { get; } = [];

    /// <summary>Whom members took for the leader of each term.</summary>
    public Dictionary<long, MemberId> Accepted { get; } = [];

    /// <summary>Whom a member said that it voted for in a term.</summary>
    public Dictionary<(MemberId Voter, long Term), MemberId> Votes { get; } = [];

    /// <summary>Every entry ever written with the term of the one before it.</summary>
    public Dictionary<LogPosition, (Entry Entry, long TermBefore)> Written { get; } = [];

    private readonly List<MemberView> _views = [];

    public MemberView ViewOf(ClusterMember member)
    {
        while (_views.Count <= member.Place)
            _views.Add(new MemberView());
        return _views[member.Place];
    }

    /// <summary>For whom the sender has voted, if the message says so.</summary>
    public static MemberId? VoteIn(RaftMessage message) => message switch
    {
        VoteReply { IsGranted: true, IsPreVote: false } => message.To,
        VoteRequest { Kind: not CampaignKind.PreVote } => message.From,
        _ => null,
    };

    public void Record(Observation seen)
    {
        var node = seen.Node;
        if (node.Role == RaftRole.Leader)
            Winners.TryAdd(node.Term, node.Id);
        if (node.Leader != MemberId.None)
            Accepted.TryAdd(node.Term, node.Leader);
        foreach (var message in seen.Intentions.Messages)
        {
            if (VoteIn(message) is { } candidate)
                Votes.TryAdd((message.From, message.Term), candidate);
        }

        foreach (var entry in seen.NewEntries)
            Written.TryAdd(entry.Position, (entry, node.Log.TermAt(entry.Index - 1) ?? 0));
        for (var index = Committed.Count + 1; index <= node.Committed && index > node.Log.Base.Index; index++)
        {
            Committed.Add(node.Log[index]);
            CommittedIn.Add(node.Term);
        }

        var view = seen.Before;
        (view.Process, view.Log, view.Committed, view.Term, view.Membership) = (seen.Member.Process, node.Log, node.Committed, node.Term, node.Membership);
    }
}
