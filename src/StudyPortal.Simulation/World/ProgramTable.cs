using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Says which program a command starts. It must be a pure function: forks of a cluster share it.</summary>
/// <param name="start">The command.</param>
/// <param name="container">The container that it runs in, or null for a unit.</param>
internal delegate Process ProgramTable(ProcessStart start, ContainerSpec? container);
