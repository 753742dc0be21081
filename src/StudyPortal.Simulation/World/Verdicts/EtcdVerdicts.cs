using System.Collections.Immutable;

namespace StudyPortal.Simulation.World;

/// <summary>What etcd can do at a moment.</summary>
/// <param name="Members">How many members the cluster has, learners included.</param>
/// <param name="Voters">How many of them vote.</param>
/// <param name="Quorum">How many voters make a majority.</param>
/// <param name="Alive">Machines of the voters that run and reach each other: of several such groups the largest.</param>
/// <param name="Leader">The machine of the member that leads, or null.</param>
/// <param name="Believers">Machines of members that take themselves for the leader and are not.</param>
/// <param name="Majority">Whether there is a quorum, and with how many votes to spare.</param>
/// <param name="Write">Whether a client can write.</param>
/// <param name="WriteThrough">The members that it can write through, by their machines.</param>
/// <param name="LinearizableRead">Whether a client can read what is true now.</param>
/// <param name="LinearizableThrough">The members that answer such a read.</param>
/// <param name="SerializableRead">Whether a client can read what some member holds.</param>
/// <param name="SerializableThrough">The members that answer such a read.</param>
public sealed record EtcdVerdicts(
    int Members, int Voters, int Quorum, ImmutableArray<string> Alive, string? Leader, ImmutableArray<string> Believers, Verdict Majority,
    Verdict Write, ImmutableArray<string> WriteThrough, Verdict LinearizableRead, ImmutableArray<string> LinearizableThrough,
    Verdict SerializableRead, ImmutableArray<string> SerializableThrough)
{
    /// <summary>Voters that may still fail; negative by as many as are missing.</summary>
    public int Spare => Alive.Length - Quorum;
}
