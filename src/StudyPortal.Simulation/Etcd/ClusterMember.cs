using System.Collections.Immutable;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>A member as the member list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Empty until it has started for the first time.</param>
/// <param name="PeerUrls">Where the other members reach it.</param>
/// <param name="ClientUrls">Where clients reach it; none until it has started for the first time.</param>
/// <param name="IsLearner">Whether it has no vote.</param>
public sealed record ClusterMember(MemberId Id, string Name, ImmutableArray<string> PeerUrls, ImmutableArray<string> ClientUrls, bool IsLearner)
{
    /// <summary>Whether it has told the others its name (etcd v3.6 membership/member.go, IsStarted).</summary>
    public bool IsStarted => Name.Length > 0;

    /// <summary>Two are the same where everything they say is.</summary>
    public bool Equals(ClusterMember? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Name == other.Name && IsLearner == other.IsLearner
            && PeerUrls.SequenceEqual(other.PeerUrls, StringComparer.Ordinal) && ClientUrls.SequenceEqual(other.ClientUrls, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => Id.Value.GetHashCode();
}
