using System.Runtime.InteropServices;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A process that wants to hear of changes in a directory of its machine.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Watcher(int Machine, ProcessId Process, string Directory);
