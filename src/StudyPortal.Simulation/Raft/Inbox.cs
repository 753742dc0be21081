namespace StudyPortal.Simulation.Raft;

/// <summary>What a message from another member leads to: first its term, then its content (etcd-io/raft raft.go, Step).</summary>
internal static class Inbox
{
    public static void Receive(RaftState state, RaftMessage message)
    {
        if (message.Term > state.Term)
        {
            if (!TakeHigherTerm(state, message))
                return;
        }
        else if (message.Term < state.Term && message.Term != 0)
        {
            AnswerLowerTerm(state, message);
            return;
        }

        switch (message)
        {
            case Heartbeat or Append or InstallSnapshot:
                FromLeader(state, message);
                break;
            case VoteRequest request:
                Election.OnVoteRequest(state, request);
                break;
            case VoteReply reply:
                Election.OnVoteReply(state, reply);
                break;
            default:
                ByRole(state, message);
                break;
        }
    }

    private static void FromLeader(RaftState state, RaftMessage message)
    {
        // Two leaders in one term: only where a rule is broken.
        if (state.IsLeader)
            return;
        if (state.Role == RaftRole.Follower)
            Election.Follow(state, message.From);
        else
            Election.BecomeFollower(state, message.Term, message.From);
        state.ElectionElapsed = 0;
        switch (message)
        {
            case Heartbeat heartbeat:
                Following.OnHeartbeat(state, heartbeat);
                break;
            case Append append:
                Following.OnAppend(state, append);
                break;
            case InstallSnapshot install:
                Following.OnSnapshot(state, install);
                break;
        }
    }

    private static void ByRole(RaftState state, RaftMessage message)
    {
        switch (message)
        {
            case HeartbeatReply reply when state.IsLeader:
                Replication.OnHeartbeatReply(state, reply);
                break;
            case AppendReply reply when state.IsLeader:
                Replication.OnAppendReply(state, reply);
                break;
            case ForwardedProposal forwarded when state.IsLeader:
                Replication.OnProposal(state, new Propose(forwarded.Payload));
                break;
            case ForwardedProposal forwarded when state.Role == RaftRole.Follower && state.Leader != MemberId.None && state.Leader != forwarded.From:
                state.Out.Send(forwarded with { To = state.Leader });
                break;
            case ForwardedRead forwarded when state.IsLeader:
                Reading.OnRead(state, forwarded.From, forwarded.Ticket);
                break;
            case ForwardedRead forwarded when state.Role == RaftRole.Follower && state.Leader != MemberId.None && state.Leader != forwarded.From:
                state.Out.Send(forwarded with { To = state.Leader });
                break;
            case ReadReply reply when state.Role == RaftRole.Follower:
                state.Out.Reads.Add(new ReadState(reply.Ticket, reply.Index));
                break;
            case TimeoutNow when state.Role == RaftRole.Follower:
                // The leader knows that this member can win, so nobody is asked first.
                Election.Stand(state, CampaignKind.Transfer);
                break;
        }
    }

    /// <summary>False where the message is not worth leaving the term for.</summary>
    private static bool TakeHigherTerm(RaftState state, RaftMessage message)
    {
        switch (message)
        {
            case VoteRequest request when request.Kind != CampaignKind.Transfer && HearsLeader(state):
                state.Note(new VoteRefused(request.From, request.Term, request.Kind == CampaignKind.PreVote, VoteObjection.HearsLeader));
                return false;
            case VoteRequest { Kind: CampaignKind.PreVote } or VoteReply { IsPreVote: true, IsGranted: true }:
                return true;
        }

        var leader = message is Heartbeat or Append or InstallSnapshot ? message.From : MemberId.None;
        if (state.IsLeader)
            state.Note(new SteppedDown(state.Term, StepDownReason.HigherTerm));
        Election.BecomeFollower(state, message.Term, leader);
        return true;
    }

    private static bool HearsLeader(RaftState state) =>
        state.Settings.CheckQuorum && state.Leader != MemberId.None && state.ElectionElapsed < state.Settings.ElectionTicks;

    private static void AnswerLowerTerm(RaftState state, RaftMessage message)
    {
        switch (message)
        {
            case Heartbeat or Append when state.Settings.CheckQuorum || state.Settings.PreVote:
                // A leader whose term is over, or this member went ahead on its own: the answer's term makes that leader step down.
                state.Out.Promise(new AppendReply(state.Id, message.From, state.Term, Index: 0));
                break;
            case VoteRequest { Kind: CampaignKind.PreVote } request:
                state.Note(new VoteRefused(request.From, request.Term, IsPreVote: true, VoteObjection.Decided));
                state.Out.Promise(new VoteReply(state.Id, request.From, state.Term, IsPreVote: true, IsGranted: false));
                break;
        }
    }
}
