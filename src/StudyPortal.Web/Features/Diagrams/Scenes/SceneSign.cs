namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A sign of the visual language at its place.</summary>
/// <param name="Kind">Which.</param>
/// <param name="X">The middle of it.</param>
/// <param name="Y">The middle of it.</param>
public sealed record SceneSign(SignKind Kind, int X, int Y)
{
    /// <summary>How wide and high a sign is.</summary>
    public const int Size = 14;

    /// <summary>The room that it takes.</summary>
    public SceneBox Box => new(X - (Size / 2), Y - (Size / 2), Size, Size);
}
