using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>One course that things took.</summary>
/// <param name="Name">After what was done where it begins: <c>cp1 fails at 4:12</c>.</param>
/// <param name="History">All of it, the past before the fork included.</param>
/// <param name="Parent">The branch that it left; null for the first.</param>
/// <param name="ForkedAt">When it left it; null for the first.</param>
public sealed record Branch(string Name, History History, int? Parent, Instant? ForkedAt)
{
    /// <summary>The name of the branch that all others come from.</summary>
    public const string First = "The first run";
}
