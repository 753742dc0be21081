using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>How a process is started.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="ContainerId">The container that it runs in, or null.</param>
/// <param name="Unit">The service that it runs for, or null.</param>
public sealed record ProcessStart(ImmutableArray<string> Command, string? ContainerId = null, string? Unit = null);
