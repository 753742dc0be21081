using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.World;

/// <summary>A running member of etcd as it sees itself: another one may see it differently.</summary>
/// <param name="Host">The machine that it runs on.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Id">Its number.</param>
/// <param name="Role">Follower, candidate, leader.</param>
/// <param name="Term">The latest term that it has seen.</param>
/// <param name="Leader">Whom it takes for the leader; none where it knows of none.</param>
/// <param name="IsLearner">Whether it has no vote.</param>
/// <param name="Last">The last entry of its log.</param>
/// <param name="Committed">The last entry that it knows to be committed.</param>
/// <param name="Applied">The last entry that its store holds.</param>
/// <param name="Revision">The revision of its store.</param>
/// <param name="DatabaseBytes">The size of its database file.</param>
/// <param name="Membership">Who belongs to the cluster, as it knows.</param>
/// <param name="Alarms">Alarms that are on.</param>
public sealed record EtcdMemberView(
    string Host, string Name, MemberId Id, RaftRole Role, long Term, MemberId Leader, bool IsLearner, long Last, long Committed, long Applied, long Revision,
    long DatabaseBytes, Membership Membership, ImmutableArray<Alarm> Alarms);
