namespace StudyPortal.Simulation.Raft;

/// <summary>How a leader brings its log to the others and learns what is committed (Raft §5.3 and §5.4.2; etcd-io/raft raft.go).</summary>
internal static class Replication
{
    public static void OnProposal(RaftState state, Propose proposal)
    {
        if (RefusalOf(state) is { } reason)
        {
            state.Refuse(proposal, reason);
            return;
        }

        var payload = proposal.Payload;
        if (payload is MembershipChange change)
        {
            if (Reconfiguration.Objection(state, change) is { } objection)
            {
                // As in etcd, what cannot be taken leaves an empty entry behind.
                state.Refuse(proposal, objection);
                payload = NoOp.Instance;
            }
            else
            {
                state.PendingChange = state.Log.Last.Index + 1;
            }
        }

        AppendOwn(state, payload);
        Broadcast(state);
    }

    public static void AppendOwn(RaftState state, Payload payload) =>
        state.Log = state.Log.Append([new Entry(state.Term, state.Log.Last.Index + 1, payload)]);

    public static void Broadcast(RaftState state)
    {
        foreach (var peer in state.Peers)
        {
            if (peer.Member != state.Id)
                Send(state, peer, evenIfEmpty: true);
        }
    }

    public static void BroadcastHeartbeat(RaftState state)
    {
        var mark = Reading.LastMark(state);
        foreach (var peer in state.Peers)
        {
            if (peer.Member == state.Id)
                continue;

            // The receiver may not have everything that is committed, and must not be told that it has.
            var committed = Math.Min(peer.Match, state.Committed);
            state.Out.Send(new Heartbeat(state.Id, peer.Member, state.Term, committed, mark));
            peer.SentCommitTo(committed);
        }
    }

    /// <summary>Sends a member what it lacks, if it may be sent anything; false where nothing was sent.</summary>
    public static bool Send(RaftState state, Progress peer, bool evenIfEmpty)
    {
        if (!peer.MaySend())
            return false;
        if (state.Log.TermAt(peer.Next - 1) is not { } term)
            return SendSnapshot(state, peer);
        var entries = peer.MaySendEntries(state.Settings.MostInflightMessages) ? state.Log.From(peer.Next, state.Settings.MostEntriesPerMessage) : [];
        if (entries.IsEmpty && !evenIfEmpty)
            return false;
        state.Out.Send(new Append(state.Id, peer.Member, state.Term, new LogPosition(peer.Next - 1, term), entries, state.Committed));
        peer.Sent(entries.Length, state.Committed, state.Settings.MostInflightMessages);
        return true;
    }

    public static void OnAppendReply(RaftState state, AppendReply reply)
    {
        if (state.PeerOf(reply.From) is not { } peer)
            return;
        peer.IsActive = true;
        if (reply.Hint is { } hint)
            Repair(state, peer, reply.Index, hint);
        else
            Acknowledge(state, peer, reply.Index);
    }

    public static void OnHeartbeatReply(RaftState state, HeartbeatReply reply)
    {
        if (state.PeerOf(reply.From) is not { } peer)
            return;
        peer.IsActive = true;
        peer.Unpause();
        if (peer.Match < state.Log.Last.Index || peer.Mode == ProgressMode.Probe)
            Send(state, peer, evenIfEmpty: true);
        Reading.OnConfirmed(state, peer, reply.ReadMark);
    }

    /// <summary>The leader's own copy counts once it is on its disk.</summary>
    public static void OnOwnCopy(RaftState state)
    {
        if (state.PeerOf(state.Id) is { } own && own.Advance(state.Stable))
            Commit(state);
    }

    /// <summary>Commits what a majority has, and tells everybody; false where that is nothing new.</summary>
    public static bool Commit(RaftState state)
    {
        if (!AdvanceCommit(state))
            return false;
        Reading.OnFirstCommit(state);
        Broadcast(state);
        return true;
    }

    /// <summary>The highest number that a majority has reached. The numbers are sorted on the way.</summary>
    public static long Agreed(RaftState state, Span<long> reached)
    {
        if (reached.Length < state.Majority)
            return 0;
        reached.Sort();
        return reached[^state.Majority];
    }

    private static bool AdvanceCommit(RaftState state)
    {
        Span<long> matches = stackalloc long[Membership.MostMembers];
        var count = 0;
        foreach (var peer in state.Peers)
        {
            if (state.Membership.IsVoter(peer.Member))
                matches[count++] = peer.Match;
        }

        var index = Agreed(state, matches[..count]);

        // An entry of an earlier term may be on a majority and still be overwritten (Raft figure 8).
        if (index <= state.Committed || (state.Rules.CommitOwnTermOnly && state.Log.TermAt(index) != state.Term))
            return false;
        state.Note(new EntriesCommitted(state.Committed + 1, index));
        state.CommitTo(index);
        return true;
    }

    private static RefusalReason? RefusalOf(RaftState state)
    {
        if (!state.Membership.IsVoter(state.Id))
            return RefusalReason.NotAMember;
        if (state.TransferTarget != MemberId.None)
            return RefusalReason.TransferInProgress;
        return state.Log.Last.Index - state.Committed >= state.Settings.MostUncommittedEntries ? RefusalReason.TooManyWaiting : null;
    }

    private static bool SendSnapshot(RaftState state, Progress peer)
    {
        if (!peer.IsActive)
            return false;
        peer.BecomeSnapshot(state.Snapshot.Position.Index);
        state.Out.Send(new InstallSnapshot(state.Id, peer.Member, state.Term, state.Snapshot));
        state.Note(new SnapshotSent(peer.Member, state.Snapshot.Position));
        return true;
    }

    private static void Repair(RaftState state, Progress peer, long rejected, LogPosition hint)
    {
        // The follower's term only ever falls towards its beginning, so that places of a later term in this log cannot fit.
        var guess = hint.Term > 0 ? Following.LastUpToTerm(state.Log, hint.Index, hint.Term).Index : hint.Index;
        if (peer.StepBack(rejected, guess))
            Send(state, peer, evenIfEmpty: true);
    }

    private static void Acknowledge(RaftState state, Progress peer, long index)
    {
        var isNews = peer.Advance(index);
        if (!isNews && !(peer.Match == index && peer.Mode == ProgressMode.Probe))
            return;
        if (peer.Mode == ProgressMode.Replicate)
            peer.FreeInflight(index);
        else if (peer.Mode == ProgressMode.Probe || peer.Match + 1 >= state.Log.FirstIndex)
            peer.BecomeReplicate();

        if (!Commit(state) && peer.WantsCommit(state.Committed))
            Send(state, peer, evenIfEmpty: true);
        SendTheRest(state, peer);
        if (peer.Member == state.TransferTarget && peer.Match == state.Log.Last.Index)
            state.Out.Send(new TimeoutNow(state.Id, peer.Member, state.Term));
    }

    // Each round sends what one message holds; a probe pauses after the first.
    private static void SendTheRest(RaftState state, Progress peer)
    {
        for (var message = 0; message < state.Settings.MostInflightMessages && Send(state, peer, evenIfEmpty: false); message++)
        {
        }
    }
}
