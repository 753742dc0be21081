using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Something that happened, or several things so near to each other that they share a mark.</summary>
/// <param name="X">Where, as a fraction of the span: 0 to 1.</param>
/// <param name="At">When the first of them happened.</param>
/// <param name="Sign">The sign of the one that weighs most; null for a plain dot.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="IsDone">Whether somebody did it; else it happened by itself.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Sentence">What happened: the weightiest in a sentence, and how many more there were.</param>
public sealed record TimelineMark(double X, Instant At, SignKind? Sign, SceneTone Tone, bool IsDone, int Count, string Sentence);
