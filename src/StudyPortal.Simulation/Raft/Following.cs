namespace StudyPortal.Simulation.Raft;

/// <summary>How a follower takes entries and snapshots from its leader (Raft §5.3 and §7; etcd-io/raft raft.go and log.go).</summary>
internal static class Following
{
    public static void OnAppend(RaftState state, Append append)
    {
        if (append.Previous.Index < state.Committed)
        {
            // What is committed here is the same there; the leader goes on from it.
            state.Out.Promise(new AppendReply(state.Id, append.From, state.Term, state.Committed));
            return;
        }

        if (!Fits(state, append.Previous))
        {
            var hint = LastUpToTerm(state.Log, Math.Min(append.Previous.Index, state.Log.Last.Index), append.Previous.Term);
            state.Out.Promise(new AppendReply(state.Id, append.From, state.Term, append.Previous.Index, hint));
            return;
        }

        Take(state, append);
        if (state.IsHalted)
            return;
        var last = append.Previous.Index + append.Entries.Length;
        state.CommitTo(Math.Min(append.Committed, last));
        state.Out.Promise(new AppendReply(state.Id, append.From, state.Term, last));
    }

    public static void OnHeartbeat(RaftState state, Heartbeat heartbeat)
    {
        state.CommitTo(heartbeat.Committed);
        state.Out.Send(new HeartbeatReply(state.Id, heartbeat.From, state.Term, heartbeat.ReadMark));
    }

    public static void OnSnapshot(RaftState state, InstallSnapshot install)
    {
        var isTaken = Restore(state, install.Snapshot);
        state.Out.Promise(new AppendReply(state.Id, install.From, state.Term, isTaken ? state.Log.Last.Index : state.Committed));
    }

    /// <summary>
    /// The last place up to an index whose term is not later than <paramref name="term"/>: a guess where this log and another are still the same. Term 0
    /// where this log does not know it (etcd-io/raft log.go, findConflictByTerm).
    /// </summary>
    public static LogPosition LastUpToTerm(RaftLog log, long index, long term)
    {
        for (; index > 0; index--)
        {
            if (log.TermAt(index) is not { } own)
                return new LogPosition(index, 0);
            if (own <= term)
                return new LogPosition(index, own);
        }

        return default;
    }

    private static bool Fits(RaftState state, LogPosition previous) =>
        state.Rules.CheckPreviousEntry ? state.Log.Has(previous) : state.Log.TermAt(previous.Index) is not null;

    private static void Take(RaftState state, Append append)
    {
        var known = 0;
        while (known < append.Entries.Length && state.Log.Has(append.Entries[known].Position))
            known++;
        if (known == append.Entries.Length)
            return;

        var first = append.Entries[known].Index;
        if (first <= state.Committed)
        {
            state.Halt($"entry {first} conflict with committed entry [committed({state.Committed})]");
            return;
        }

        if (first <= state.Log.Last.Index)
        {
            state.Note(new EntriesOverwritten(first, state.Log.Last.Index));
            state.Log = state.Log.CutAfter(first - 1);
            state.Stable = Math.Min(state.Stable, first - 1);
        }

        state.Log = state.Log.Append(append.Entries.AsSpan()[known..]);
    }

    private static bool Restore(RaftState state, Snapshot snapshot)
    {
        if (snapshot.Position.Index <= state.Committed || !snapshot.Membership.Has(state.Id))
            return false;
        if (state.Log.Has(snapshot.Position))
        {
            // Everything is there already; only the news that it is committed was missing.
            state.CommitTo(snapshot.Position.Index);
            return false;
        }

        state.Note(new SnapshotRestored(snapshot.Position));
        (state.Snapshot, state.Log, state.Committed) = (snapshot, RaftLog.StartingAt(snapshot.Position), snapshot.Position.Index);
        state.Stable = Math.Min(state.Stable, snapshot.Position.Index - 1);
        Reconfiguration.Switch(state, snapshot.Membership);
        return true;
    }
}
