namespace StudyPortal.Simulation.Kernel;

/// <summary>Something that happened, for timelines, journals and screen readers.</summary>
/// <param name="At">When.</param>
/// <param name="Place">The machine or part that it happened to, such as <c>cp1</c>.</param>
/// <param name="Kind">What sort of thing, in a few words that stay the same: <c>leader elected</c>.</param>
/// <param name="Sentence">A whole plain sentence that needs nothing else to be understood.</param>
public sealed record Occurrence(Instant At, string Place, string Kind, string Sentence);
