using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A port of a machine that a process listens on.</summary>
internal sealed record BoundPort(int Machine, ProcessId Process, Listener Listener);
