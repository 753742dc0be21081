using System.Runtime.InteropServices;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Something that will happen in a cluster.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">A process, or the position of a machine.</param>
/// <param name="Number">A ticket or generation, where the kind needs one.</param>
/// <param name="What">What comes with it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClusterEvent(ClusterEventKind Kind, int Target, long Number = 0, object? What = null);
