using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Questions;

/// <summary>A still picture of a cluster of the model.</summary>
/// <param name="TopologyText">The topology as the author wrote it.</param>
/// <param name="Topology">The same, understood.</param>
/// <param name="Seed">Decides every chance in the cluster.</param>
/// <param name="Before">Inputs, in the forms of the model, that are carried out before it is drawn.</param>
/// <param name="View">How near it goes, in the words of diagrams: <c>overview</c>, <c>etcd</c> or <c>inside cp1</c>.</param>
/// <param name="Hidden">Lanes that are not drawn, by the names that diagrams give them.</param>
public sealed record ClusterPicture(
    string TopologyText, Topology Topology, ulong Seed, IReadOnlyList<string> Before, string View, IReadOnlyList<string> Hidden);
