using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Makes a cluster of one out of a member's disk: what was not committed goes, and everybody else is removed (etcd v3.6 server/etcdserver/bootstrap.go).</summary>
internal static class ForceNewCluster
{
    public static DurableState On(DurableState state, MemberId survivor)
    {
        var log = state.Log.CutAfter(Math.Max(state.Committed, state.Log.Base.Index));
        var membership = state.Snapshot.Membership;
        for (var index = log.FirstIndex; index <= log.Last.Index; index++)
        {
            if (log[index].Payload is MembershipChange change)
                membership = membership.After(change);
        }

        foreach (var change in Changes(membership, survivor))
            log = log.Append([new Entry(state.Term, log.Last.Index + 1, change)]);
        return state with { Log = log, Committed = log.Last.Index };
    }

    private static IEnumerable<MembershipChange> Changes(Membership membership, MemberId survivor)
    {
        if (membership.IsLearner(survivor))
            yield return new PromoteLearner(survivor, new MemberPromoted(survivor));
        foreach (var other in membership.Voters.AddRange(membership.Learners).Remove(survivor))
            yield return new RemoveMember(other, new MemberRemoved(other));
    }
}
