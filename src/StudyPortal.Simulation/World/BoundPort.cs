using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A port that a process listens on.</summary>
/// <param name="Machine">The position of its machine.</param>
/// <param name="Process">The process.</param>
/// <param name="Listener">Port and address.</param>
/// <param name="Pod">The address of the pod whose network it is; null for the machine's own.</param>
internal sealed record BoundPort(int Machine, ProcessId Process, Listener Listener, string? Pod);
