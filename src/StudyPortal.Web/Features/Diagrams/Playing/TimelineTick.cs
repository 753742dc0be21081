namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>A time that is written below.</summary>
/// <param name="X">Where, as a fraction of the span.</param>
/// <param name="Text">Simulated time since the beginning: <c>4:00</c>.</param>
public sealed record TimelineTick(double X, string Text);
