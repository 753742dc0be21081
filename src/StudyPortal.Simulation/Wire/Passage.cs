using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Wire;

/// <summary>What becomes of a message that was sent.</summary>
/// <param name="Arrival">When it arrives, or null where it gets lost.</param>
/// <param name="Duplicate">When it arrives a second time, or null.</param>
/// <param name="IsCut">Whether it got lost because nothing passes here; a sender notices that, as its connection breaks.</param>
public readonly record struct Passage(Instant? Arrival, Instant? Duplicate, bool IsCut);
