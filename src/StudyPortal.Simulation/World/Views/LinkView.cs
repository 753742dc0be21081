using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.World;

/// <summary>Something is wrong on the way from one machine to another.</summary>
/// <param name="From">The name of the one.</param>
/// <param name="To">The name of the other.</param>
/// <param name="Trouble">What.</param>
public sealed record LinkView(string From, string To, LinkTrouble Trouble);
