namespace StudyPortal.Simulation.Raft;

/// <summary>
/// Linearizable reads without a log entry: the leader notes what is committed, makes sure with a round of heartbeats that it still leads, and then tells the asker
/// what its state must contain (ReadIndex, Raft thesis §6.4; etcd-io/raft read_only.go).
/// </summary>
internal static class Reading
{
    /// <summary>The mark that confirms every waiting read; 0 where none waits.</summary>
    public static long LastMark(RaftState state) => state.WaitingReads.Count == 0 ? 0 : state.ConfirmedReads + state.WaitingReads.Count;

    public static void OnRead(RaftState state, MemberId from, long ticket)
    {
        if (state.EarlyReads.Count + state.WaitingReads.Count >= state.Settings.MostPendingReads)
        {
            // Another member's read is not refused aloud: like a lost message, it is asked again.
            if (from == state.Id)
                state.Refuse(new Read(ticket), RefusalReason.TooManyWaiting);
            return;
        }

        if (!state.Rules.ConfirmReads)
            Answer(state, new PendingRead(from, ticket, state.Committed));
        else if (state.Log.TermAt(state.Committed) != state.Term)
            state.EarlyReads.Add(new PendingRead(from, ticket, Index: 0));
        else
            Confirm(state, from, ticket);
    }

    public static void OnConfirmed(RaftState state, Progress peer, long mark)
    {
        peer.ReadMark = Math.Max(peer.ReadMark, mark);
        if (mark > state.ConfirmedReads)
            Release(state);
    }

    /// <summary>Until an entry of its own term is committed, a leader may not know what earlier leaders committed.</summary>
    public static void OnFirstCommit(RaftState state)
    {
        if (state.EarlyReads.Count == 0)
            return;
        PendingRead[] early = [.. state.EarlyReads];
        state.EarlyReads.Clear();
        foreach (var read in early)
            Confirm(state, read.From, read.Ticket);
    }

    /// <summary>Answers every read that a majority of the voters has confirmed.</summary>
    public static void Release(RaftState state)
    {
        Span<long> marks = stackalloc long[Membership.MostMembers];
        var count = 0;
        foreach (var peer in state.Peers)
        {
            if (state.Membership.IsVoter(peer.Member))
                marks[count++] = peer.ReadMark;
        }

        var confirmed = (int)(Replication.Agreed(state, marks[..count]) - state.ConfirmedReads);
        if (confirmed <= 0)
            return;
        for (var read = 0; read < confirmed; read++)
            Answer(state, state.WaitingReads[read]);
        state.WaitingReads.RemoveRange(0, confirmed);
        state.ConfirmedReads += confirmed;
    }

    private static void Confirm(RaftState state, MemberId from, long ticket)
    {
        state.WaitingReads.Add(new PendingRead(from, ticket, state.Committed));
        if (state.PeerOf(state.Id) is { } own)
            own.ReadMark = LastMark(state);
        Replication.BroadcastHeartbeat(state);

        // A cluster of one has its majority at once.
        Release(state);
    }

    private static void Answer(RaftState state, PendingRead read)
    {
        if (read.From == state.Id)
            state.Out.Reads.Add(new ReadState(read.Ticket, read.Index));
        else
            state.Out.Send(new ReadReply(state.Id, read.From, state.Term, read.Ticket, read.Index));
    }
}
