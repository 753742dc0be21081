using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd;

/// <summary>What became of a restore.</summary>
public abstract record RestoreOutcome;

/// <summary>A data directory to write.</summary>
/// <param name="Files">Paths under the data directory with what goes there.</param>
/// <param name="Cluster">The number of the new cluster.</param>
/// <param name="Members">Its members, in the order of their numbers.</param>
/// <param name="Member">The member whose directory it is.</param>
public sealed record RestoredDirectory(
    ImmutableSortedDictionary<string, FileContent> Files, ClusterId Cluster, ImmutableArray<ClusterMember> Members, ClusterMember Member) : RestoreOutcome;

/// <summary>Nothing was written.</summary>
/// <param name="Text">etcdutl's words, without <c>Error: </c>.</param>
public sealed record RestoreRefused(string Text) : RestoreOutcome;
