namespace StudyPortal.Simulation.Raft;

/// <summary>
/// What happens at the end of each step, in the order of etcd's loop: apply, write, send. One write at a time is under way, and until it is done nothing more leaves
/// the member, so that a slow disk delays heartbeats too (etcd server/etcdserver/raft.go).
/// </summary>
internal static class Persistence
{
    public static void Drain(RaftState state, Intentions intentions)
    {
        if (state.Writing is null && !state.IsHalted)
        {
            Apply(state, intentions);
            Write(state, intentions);
        }

        Move(state.Out.Refusals, intentions.Refusals);
        Move(state.Out.Facts, intentions.Facts);
    }

    public static void OnPersisted(RaftState state, Persisted persisted)
    {
        if (state.Writing is not { } write || write.Number != persisted.Number)
            throw new InvalidOperationException($"{state.Id}: write {persisted.Number} is not under way.");
        (state.Disk, state.Writing) = (write.Image, null);
        state.Out.Now.InsertRange(0, state.Out.Held);
        state.Out.Held.Clear();
        Settle(state, write.Image);
    }

    public static void OnTakeSnapshot(RaftState state, TakeSnapshot take)
    {
        if (state.Applied <= state.Snapshot.Position.Index)
            return;
        var position = state.Log[state.Applied].Position;
        state.Snapshot = new Snapshot(position, state.Membership, take.State);
        state.Log = state.Log.CompactTo(Math.Max(state.Log.Base.Index, state.Applied - take.KeepEntries));
        state.Note(new SnapshotTaken(position));
    }

    // The disk now holds this image: the own copy and the own vote count.
    private static void Settle(RaftState state, DurableState image)
    {
        state.Stable = state.Log.CommonEnd(image.Log);
        if (state.IsLeader)
            Replication.OnOwnCopy(state);
        else if (state.Role == RaftRole.Candidate && image.Term == state.Term && image.Vote == state.Id)
            Election.Count(state, state.Id, isGranted: true);
    }

    // Only what is on the own disk is applied, so that a restart never goes back behind it. Applying a removal may commit more.
    private static void Apply(RaftState state, Intentions intentions)
    {
        if (state.IsSnapshotPending)
            return;
        if (state.Snapshot.Position.Index > state.Applied)
        {
            intentions.Restore = state.Snapshot;
            state.Applied = state.Snapshot.Position.Index;
        }

        while (state.Applied < Math.Min(state.Committed, state.Stable))
        {
            var entry = state.Log[state.Applied + 1];
            state.Applied++;
            intentions.Apply.Add(entry);
            if (entry.Payload is MembershipChange change)
                Reconfiguration.Apply(state, entry.Term, change);
        }
    }

    private static void Write(RaftState state, Intentions intentions)
    {
        var disk = state.Disk;
        if (state.Term == disk.Term && state.Vote == disk.Vote && ReferenceEquals(state.Log, disk.Log) && ReferenceEquals(state.Snapshot, disk.Snapshot))
        {
            // The commit index alone is written without waiting for the disk.
            if (state.Committed != disk.Committed)
                state.Disk = disk with { Committed = state.Committed };
            SendAll(state, intentions);
            return;
        }

        var image = new DurableState(state.Term, state.Vote, state.Committed, state.Snapshot, state.Log);
        state.Writing = new DiskWrite(++state.Writes, image, state.Log.Last.Index - Math.Max(state.Stable, state.Log.Base.Index));
        intentions.Write = state.Writing;
        if (!state.Rules.PersistBeforeAnswering)
        {
            Settle(state, image);
            SendAll(state, intentions);
            return;
        }

        // A leader writes while its followers write; the others send only what their disk can vouch for (Raft thesis §10.2.1).
        if (state.IsLeader)
            Move(state.Out.Now, intentions.Messages);
        else
            Move(state.Out.Now, state.Out.Held);
        Move(state.Out.Promises, state.Out.Held);
        Move(state.Out.Reads, intentions.Reads);
    }

    private static void SendAll(RaftState state, Intentions intentions)
    {
        Move(state.Out.Now, intentions.Messages);
        Move(state.Out.Promises, intentions.Messages);
        Move(state.Out.Reads, intentions.Reads);
    }

    private static void Move<T>(List<T> from, List<T> to)
    {
        if (from.Count == 0)
            return;
        to.AddRange(from);
        from.Clear();
    }
}
