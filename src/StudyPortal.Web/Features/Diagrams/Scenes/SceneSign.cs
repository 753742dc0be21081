namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A sign of the visual language at its place.</summary>
/// <param name="Kind">Which.</param>
/// <param name="X">The middle of it.</param>
/// <param name="Y">The middle of it.</param>
/// <param name="Turn">By how many degrees it is turned clockwise, where it points somewhere.</param>
public sealed record SceneSign(SignKind Kind, int X, int Y, int Turn = 0)
{
    /// <summary>How wide and high a sign is.</summary>
    public const int Size = 14;

    /// <summary>The room that it takes.</summary>
    public SceneBox Box => new(X - (Size / 2), Y - (Size / 2), Size, Size);
}
