namespace StudyPortal.Simulation.World;

/// <summary>A verdict about what stands on one machine.</summary>
/// <param name="Host">The machine.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record HostVerdict(string Host, Verdict Verdict);
