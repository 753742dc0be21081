using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>What an author states of a cluster at a moment of a story.</summary>
/// <param name="About">The name of a verdict: <c>etcd.write</c>.</param>
/// <param name="Answer">What the model finds.</param>
public sealed record Expectation(string About, VerdictAnswer Answer);
