using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A systemd service.</summary>
/// <param name="Name">Without <c>.service</c>.</param>
/// <param name="State">How it is.</param>
public sealed record UnitView(string Name, UnitState State);
