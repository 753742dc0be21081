namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How a cluster is to be pictured.</summary>
/// <param name="Width">The width of the picture in CSS pixels, at least <see cref="LeastWidth"/>.</param>
/// <param name="Level">What it shows.</param>
public sealed record SceneOptions(int Width, SceneLevel Level)
{
    /// <summary>The narrowest picture whose labels can be read: a small phone.</summary>
    public const int LeastWidth = 360;
}
