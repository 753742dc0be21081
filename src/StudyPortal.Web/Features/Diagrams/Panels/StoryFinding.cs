using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What the model says after a step of a story to something that was asked.</summary>
/// <param name="Question">What was asked, plainly: <c>Does kubectl get answer?</c></param>
/// <param name="Verdict">What was found.</param>
public sealed record StoryFinding(string Question, Verdict Verdict);
