namespace StudyPortal.Content.Diagrams;

/// <summary>How far an author moves a machine from where the layout puts it, in CSS pixels.</summary>
/// <param name="X">To the right; negative: to the left.</param>
/// <param name="Y">Down; negative: up.</param>
public sealed record Nudge(int X, int Y)
{
    /// <summary>The farthest way in each direction.</summary>
    public const int Farthest = 200;
}
