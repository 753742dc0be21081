namespace StudyPortal.Simulation.Raft;

/// <summary>One change of the membership at a time, in force on a member from the moment it applies it (Raft thesis §4.1; etcd-io/raft confchange).</summary>
internal static class Reconfiguration
{
    /// <summary>Why a leader does not take a change, or null where it does.</summary>
    public static RefusalReason? Objection(RaftState state, MembershipChange change)
    {
        if (state.PendingChange > state.Applied && state.Rules.OneChangeAtATime)
            return RefusalReason.ChangePending;
        return state.Membership.Objection(change);
    }

    public static void Apply(RaftState state, long term, MembershipChange change)
    {
        var (next, isTaken) = (state.Membership.After(change), state.Membership.Objection(change) is null);
        if (isTaken && term != DurableState.FoundingTerm && state.Applied > state.CommittedAtStart)
            state.Note(new MembershipChanged(change, next));
        if (term == DurableState.FoundingTerm)
            state.FoundingVoters = next.Voters.Length;
        Switch(state, next);
    }

    public static void Switch(RaftState state, Membership next)
    {
        state.Membership = next;
        if (state.FoundingVoters == 0)
            state.FoundingVoters = next.Voters.Length;
        if (!state.IsLeader)
            return;
        // A new member gets a chance to answer before it may cost the leader its quorum. Its log is guessed to be whole; its answer says where it ends.
        TrackMembers(state, Math.Max(state.Log.Last.Index, 1), areActive: true);

        // A leader that is removed goes on leading without counting itself, so that the others hear of it, until its host stops it (etcd: 1 s later).
        if (!next.IsVoter(state.Id))
            return;
        if (!Replication.Commit(state))
            SendToEach(state);

        // With fewer voters, what was heard so far may be a majority.
        Reading.Release(state);
        if (state.TransferTarget != MemberId.None && !next.IsVoter(state.TransferTarget))
            AbortTransfer(state);
    }

    /// <summary>Keeps one bookkeeping for each member: those of new ones begin here, those of removed ones end.</summary>
    public static void TrackMembers(RaftState state, long next, bool areActive)
    {
        state.Peers.RemoveAll(peer => !state.Membership.Has(peer.Member));
        foreach (var member in state.Membership.Voters.AddRange(state.Membership.Learners))
        {
            if (state.PeerOf(member) is null)
                state.Peers.Add(new Progress(member, next) { IsActive = areActive });
        }

        state.Peers.Sort((left, right) => left.Member.CompareTo(right.Member));
        if (state.PeerOf(state.Id) is not { } own)
            return;
        own.BecomeReplicate();
        own.Advance(state.Stable);
    }

    public static void OnTransfer(RaftState state, TransferLeadership transfer)
    {
        if (!state.IsLeader)
        {
            state.Refuse(transfer, RefusalReason.NotLeader);
            return;
        }

        if (!state.Membership.IsVoter(transfer.To) || state.PeerOf(transfer.To) is not { } peer)
        {
            state.Refuse(transfer, RefusalReason.NotAMember);
            return;
        }

        if (transfer.To == state.TransferTarget || transfer.To == state.Id)
            return;
        if (state.TransferTarget != MemberId.None)
            AbortTransfer(state);

        // It has one election timeout.
        (state.ElectionElapsed, state.TransferTarget) = (0, transfer.To);
        state.Note(new TransferStarted(transfer.To));
        if (peer.Match == state.Log.Last.Index)
            state.Out.Send(new TimeoutNow(state.Id, transfer.To, state.Term));
        else
            Replication.Send(state, peer, evenIfEmpty: true);
    }

    public static void AbortTransfer(RaftState state)
    {
        state.Note(new TransferAborted(state.TransferTarget));
        state.TransferTarget = MemberId.None;
    }

    private static void SendToEach(RaftState state)
    {
        foreach (var peer in state.Peers)
        {
            if (peer.Member != state.Id)
                Replication.Send(state, peer, evenIfEmpty: false);
        }
    }
}
