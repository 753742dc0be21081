using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>
/// What keeps a change of the membership from being proposed: with <c>--strict-reconfig-check</c>, that a majority would not be started or is not connected
/// (etcd v3.6 server/etcdserver/server.go, mayAddMember and its like; membership/cluster.go, IsReadyTo…).
/// </summary>
/// <param name="Store">The member list.</param>
/// <param name="Self">Who asks.</param>
/// <param name="ConnectedVoters">Voters, this member among them, that have been connected for <see cref="HealthInterval"/>.</param>
/// <param name="IsConnected">Whether a member is connected at all.</param>
internal sealed record MembershipRules(EtcdStore Store, MemberId Self, int ConnectedVoters, Func<MemberId, bool> IsConnected)
{
    /// <summary>How long members must have been connected.</summary>
    public static TimeSpan HealthInterval { get; } = TimeSpan.FromSeconds(5);

    private const int MostLearners = 1;

    private int Voters => Store.Members.Count(member => !member.IsLearner);

    private int StartedVoters => Store.Members.Count(member => !member.IsLearner && member.IsStarted);

    public string? ObjectionToAdding(bool isLearner)
    {
        if (!isLearner && !MayAddVoter)
            return EtcdErrors.NotEnoughStarted;
        return ConnectedVoters < Voters ? EtcdErrors.Unhealthy : null;
    }

    public string? ObjectionToRemoving(MemberId id)
    {
        var gone = Store.Member(id);
        if (gone is { IsLearner: true })
            return null;
        var (voters, started) = (Voters - (gone is null ? 0 : 1), StartedVoters - (gone is { IsStarted: true } ? 1 : 0));
        if (started < Quorum.Majority(Math.Max(1, voters)))
            return EtcdErrors.NotEnoughStarted;

        // Who is down does not count for the majority that works now.
        if (id != Self && !IsConnected(id))
            return null;
        return ConnectedVoters - 1 < 1 + ((Voters - 1) / 2) ? EtcdErrors.Unhealthy : null;
    }

    public string? ObjectionToPromoting() => StartedVoters + 1 < Quorum.Majority(Voters + 1) ? EtcdErrors.NotEnoughStarted : null;

    /// <summary>What the members themselves would object to when they apply it.</summary>
    public string? ObjectionToUrls(MemberId id, IEnumerable<string> peerUrls) =>
        Store.Members.Any(member => member.Id != id && member.PeerUrls.Intersect(peerUrls, StringComparer.Ordinal).Any()) ? EtcdErrors.PeerUrlExists : null;

    public bool HasRoomForLearner => Store.Members.Count(member => member.IsLearner) < MostLearners;

    // From one to two is let through, so that a restored cluster can grow.
    private bool MayAddVoter => (StartedVoters == 1 && Voters == 1) || StartedVoters >= Quorum.Majority(Voters + 1);
}
