using System.Runtime.InteropServices;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A rectangle in whole CSS pixels, y downwards.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SceneBox(int X, int Y, int Width, int Height)
{
    /// <summary>Its right edge.</summary>
    public int Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public int Bottom => Y + Height;

    /// <summary>Halfway between left and right.</summary>
    public int MiddleX => X + (Width / 2);

    /// <summary>Halfway between above and below.</summary>
    public int MiddleY => Y + (Height / 2);

    /// <summary>Whether the other one lies in it as a whole.</summary>
    public bool Contains(SceneBox other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>Whether they share more than an edge.</summary>
    public bool Overlaps(SceneBox other) => other.X < Right && X < other.Right && other.Y < Bottom && Y < other.Bottom;

    /// <summary>Whether the point lies on one of its edges.</summary>
    public bool HasOnEdge(ScenePoint point) =>
        point.X >= X && point.X <= Right && point.Y >= Y && point.Y <= Bottom && (point.X == X || point.X == Right || point.Y == Y || point.Y == Bottom);
}
