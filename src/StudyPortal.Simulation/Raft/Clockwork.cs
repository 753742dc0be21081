namespace StudyPortal.Simulation.Raft;

/// <summary>What a member does as time passes (etcd-io/raft raft.go, tickElection and tickHeartbeat).</summary>
internal static class Clockwork
{
    public static void Tick(RaftState state)
    {
        state.ElectionElapsed++;
        if (state.IsLeader)
            TickLeader(state);
        else if (state.ElectionElapsed >= state.ElectionTimeout && state.IsPromotable)
            TimeOut(state);
    }

    private static void TimeOut(RaftState state)
    {
        state.ElectionElapsed = 0;
        Election.Stand(state, state.Settings.PreVote ? CampaignKind.PreVote : CampaignKind.Election);
    }

    private static void TickLeader(RaftState state)
    {
        state.HeartbeatElapsed++;
        if (state.ElectionElapsed >= state.Settings.ElectionTicks)
        {
            state.ElectionElapsed = 0;
            if (state.Settings.CheckQuorum)
                Election.CheckQuorum(state);
            if (state.IsLeader && state.TransferTarget != MemberId.None)
                Reconfiguration.AbortTransfer(state);
        }

        if (!state.IsLeader || state.HeartbeatElapsed < state.Settings.HeartbeatTicks)
            return;
        state.HeartbeatElapsed = 0;
        Replication.BroadcastHeartbeat(state);
    }
}
