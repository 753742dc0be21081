namespace StudyPortal.Simulation.Raft;

/// <summary>How a member becomes leader and ceases to be (Raft §5.2, thesis §9.6 for PreVote; etcd-io/raft raft.go).</summary>
internal static class Election
{
    public static void BecomeFollower(RaftState state, long term, MemberId leader)
    {
        var before = state.Leader;
        Reset(state, term);
        state.Role = RaftRole.Follower;
        Follow(state, leader);
        if (leader == MemberId.None && before != MemberId.None && before != state.Id)
            state.Note(new LeaderLost(before, term));
    }

    public static void Follow(RaftState state, MemberId leader)
    {
        if (leader != MemberId.None && leader != state.Leader)
            state.Note(new LeaderFollowed(leader, state.Term));
        state.Leader = leader;
    }

    public static void Stand(RaftState state, CampaignKind kind)
    {
        if (state.IsLeader || !state.IsPromotable || HasUnappliedChange(state))
            return;
        if (kind == CampaignKind.PreVote)
            AskFirst(state);
        else
            AskForVotes(state, kind);
    }

    public static void OnVoteRequest(RaftState state, VoteRequest request)
    {
        var isPreVote = request.Kind == CampaignKind.PreVote;

        // A learner votes as well: it may have been promoted without having heard of it yet.
        var canVote = state.Vote == request.From
            || (state.Vote == MemberId.None && state.Leader == MemberId.None)
            || (isPreVote && request.Term > state.Term)
            || !state.Rules.VoteOnce;
        var isUpToDate = request.Last.IsUpToDateWith(state.Log.Last) || !state.Rules.VoteForUpToDateLogs;
        var isGranted = canVote && isUpToDate;

        // A granted vote carries the term that was asked for: the asker of a PreVote is not in it yet, and neither is this member.
        state.Out.Promise(new VoteReply(state.Id, request.From, isGranted ? request.Term : state.Term, isPreVote, isGranted));
        if (!isGranted)
            state.Note(new VoteRefused(request.From, request.Term, isPreVote, canVote ? VoteObjection.StaleLog : VoteObjection.Decided));
        else if (!isPreVote)
            GiveVote(state, request.From);
    }

    public static void OnVoteReply(RaftState state, VoteReply reply)
    {
        if (state.Role == (reply.IsPreVote ? RaftRole.PreCandidate : RaftRole.Candidate))
            Count(state, reply.From, reply.IsGranted);
    }

    /// <summary>Counts an answer; the own vote of a candidate counts once it is on the disk.</summary>
    public static void Count(RaftState state, MemberId voter, bool isGranted)
    {
        var place = state.Membership.Voters.IndexOf(voter);
        if (place < 0)
            return;
        state.Tally = state.Tally.With(place, isGranted);
        if (state.Tally.Votes >= state.Majority)
            Win(state);
        else if (state.Tally.Refusals > state.Membership.Voters.Length - state.Majority)
            Lose(state);
    }

    public static void CheckQuorum(RaftState state)
    {
        var active = 0;
        foreach (var peer in state.Peers)
        {
            if (state.Membership.IsVoter(peer.Member) && (peer.IsActive || peer.Member == state.Id))
                active++;
            peer.IsActive = false;
        }

        if (active < state.Majority)
        {
            state.Note(new SteppedDown(state.Term, StepDownReason.QuorumNotActive));
            BecomeFollower(state, state.Term, MemberId.None);
        }
    }

    // With a committed change that is not applied, the member would count the wrong voters.
    private static bool HasUnappliedChange(RaftState state)
    {
        for (var index = state.Applied + 1; index <= state.Committed; index++)
        {
            if (state.Log[index].Payload is MembershipChange)
                return true;
        }

        return false;
    }

    private static void AskFirst(RaftState state)
    {
        var before = state.Leader;
        state.Note(new PreVoteStarted(state.Term + 1));
        (state.Role, state.Leader, state.Tally) = (RaftRole.PreCandidate, MemberId.None, default);
        if (before != MemberId.None)
            state.Note(new LeaderLost(before, state.Term));
        SendRequests(state, state.Term + 1, CampaignKind.PreVote);
        Count(state, state.Id, isGranted: true);
    }

    private static void AskForVotes(RaftState state, CampaignKind kind)
    {
        Reset(state, state.Term + 1);
        (state.Role, state.Vote) = (RaftRole.Candidate, state.Id);
        state.Note(new ElectionStarted(state.Term));
        SendRequests(state, state.Term, kind);
    }

    private static void SendRequests(RaftState state, long term, CampaignKind kind)
    {
        foreach (var voter in state.Membership.Voters)
        {
            if (voter != state.Id)
                state.Out.Send(new VoteRequest(state.Id, voter, term, state.Log.Last, kind));
        }
    }

    private static void GiveVote(RaftState state, MemberId candidate)
    {
        (state.ElectionElapsed, state.Vote) = (0, candidate);
        state.Note(new VoteGranted(candidate, state.Term));
    }

    private static void Win(RaftState state)
    {
        if (state.Role == RaftRole.PreCandidate)
            AskForVotes(state, CampaignKind.Election);
        else
            BecomeLeader(state);
    }

    private static void Lose(RaftState state)
    {
        var isPreVote = state.Role == RaftRole.PreCandidate;
        state.Note(new ElectionLost(isPreVote ? state.Term + 1 : state.Term, isPreVote));
        BecomeFollower(state, state.Term, MemberId.None);
    }

    private static void BecomeLeader(RaftState state)
    {
        Reset(state, state.Term);
        (state.Role, state.Leader) = (RaftRole.Leader, state.Id);
        state.Note(new LeaderElected(state.Term));
        Reconfiguration.TrackMembers(state, state.Log.Last.Index + 1, areActive: false);

        // A change that an earlier leader left in the log may still take effect.
        state.PendingChange = state.Log.Last.Index;
        Replication.AppendOwn(state, NoOp.Instance);
        Replication.Broadcast(state);
    }

    private static void Reset(RaftState state, long term)
    {
        if (state.Term != term)
            (state.Term, state.Vote) = (term, MemberId.None);
        state.Leader = MemberId.None;
        (state.ElectionElapsed, state.HeartbeatElapsed) = (0, 0);
        state.DrawElectionTimeout();
        (state.TransferTarget, state.Tally, state.PendingChange, state.ConfirmedReads) = (MemberId.None, default, 0, 0);
        state.Peers.Clear();
        state.EarlyReads.Clear();
        state.WaitingReads.Clear();
    }
}
