using System.Runtime.InteropServices;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>Between whom a connection is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConnectionKey(ProcessId Client, ProcessId Server, int Port);
