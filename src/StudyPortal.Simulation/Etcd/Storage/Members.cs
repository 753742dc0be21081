using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>How the member list changes (etcd v3.6 server/etcdserver/api/membership/cluster.go).</summary>
internal static class Members
{
    public static StoreChange Add(EtcdStore before, ClusterMember member)
    {
        if (before.Member(member.Id) is not null)
            return new StoreChange(before, new EtcdError(EtcdErrors.MemberExists));
        var after = before with { Members = [.. before.Members.Add(member).OrderBy(other => other.Id)] };
        return new StoreChange(after, Answer(after, member));
    }

    public static StoreChange Remove(EtcdStore before, MemberId id)
    {
        if (before.Member(id) is not { } member)
            return new StoreChange(before, new EtcdError(EtcdErrors.MemberNotFound));
        var after = before with
        {
            Members = before.Members.Remove(member),
            Removed = [.. before.Removed.Add(id).Order()],
        };
        return new StoreChange(after, Answer(after, member));
    }

    public static StoreChange Replace(EtcdStore before, MemberId id, Func<ClusterMember, ClusterMember> change)
    {
        if (before.Member(id) is not { } member)
            return new StoreChange(before, new EtcdError(EtcdErrors.MemberNotFound));
        var changed = change(member);
        var after = before with { Members = before.Members.Replace(member, changed) };
        return new StoreChange(after, Answer(after, changed));
    }

    private static MemberChangeResponse Answer(EtcdStore after, ClusterMember member) => new(StoreReading.HeaderOf(after), member, after.Members);
}
