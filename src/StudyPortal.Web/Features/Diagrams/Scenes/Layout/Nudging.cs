using StudyPortal.Content.Diagrams;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Moves the machines of a lane as far as their author asks and as there is room: none leaves the lane, touches another or changes places with it.</summary>
internal static class Nudging
{
    private const int LeastGap = 8;
    private const int LeastEdge = 2;

    /// <summary>The boxes, from top to bottom, after their nudges; null for none. The room is what the boxes must stay in, and has room for all of them.</summary>
    public static IReadOnlyList<SceneBox> Apply(IReadOnlyList<SceneBox> boxes, IReadOnlyList<Nudge?> nudges, SceneBox room)
    {
        if (nudges.All(nudge => nudge is null))
            return boxes;
        var moved = boxes.Zip(nudges, (box, nudge) => nudge is null ? box : box with
        {
            X = Math.Clamp(box.X + nudge.X, room.X + LeastEdge, room.Right - LeastEdge - box.Width),
            Y = Math.Clamp(box.Y + nudge.Y, room.Y, room.Bottom - box.Height),
        }).ToArray();
        for (var index = 1; index < moved.Length; index++)
            moved[index] = moved[index] with { Y = Math.Max(moved[index].Y, moved[index - 1].Bottom + LeastGap) };
        for (int index = moved.Length - 1, below = room.Bottom; index >= 0; below = moved[index].Y - LeastGap, index--)
            moved[index] = moved[index] with { Y = Math.Min(moved[index].Y, below - moved[index].Height) };
        return moved;
    }
}
