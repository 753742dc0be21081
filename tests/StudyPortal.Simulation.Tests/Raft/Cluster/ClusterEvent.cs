using System.Runtime.InteropServices;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>Something that will reach a member.</summary>
/// <param name="Member">Its place among the members.</param>
/// <param name="Process">Which start of it is meant; 0 where any running one is, as a message does not care.</param>
/// <param name="Input">What reaches it; null where it is stopped.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClusterEvent(int Member, int Process, RaftInput? Input);
