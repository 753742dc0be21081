using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>An input in a history.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Input">What was given: a fault, a request or a typed line, not time.</param>
/// <param name="Ended">When it was over: the same moment for a fault, later for what takes time.</param>
/// <param name="Result">What it gave.</param>
public sealed record InputAt(Instant At, ClusterInput Input, Instant Ended, InputResult Result);
