using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Where a branch leaves the one that is shown, or where that one left its parent.</summary>
/// <param name="X">Where, as a fraction of the span.</param>
/// <param name="At">When.</param>
/// <param name="Branch">The place of the branch on the other side of the fork among the branches.</param>
/// <param name="Sentence">What branches there: <c>Here branches off: cp1 fails at 4:12.</c></param>
public sealed record TimelineFork(double X, Instant At, int Branch, string Sentence);
