using System.Globalization;
using System.Text;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Slanting lines that fill a box: the sign of what is down. A path needs no pattern with an id, of which a page with two pictures would have two.</summary>
public static class Hatching
{
    private const int Pitch = 12;

    /// <summary>The lines as SVG has them, each cut off at the edges of the box.</summary>
    public static string PathOf(SceneBox box)
    {
        var svg = new StringBuilder();
        for (var offset = Pitch; offset < box.Width + box.Height; offset += Pitch)
        {
            var (fromX, fromY) = (Math.Min(offset, box.Width), Math.Max(0, offset - box.Width));
            var (toX, toY) = (Math.Max(0, offset - box.Height), Math.Min(offset, box.Height));
            svg.Append(CultureInfo.InvariantCulture, $"M{box.X + fromX} {box.Y + fromY}L{box.X + toX} {box.Y + toY}");
        }

        return svg.ToString();
    }
}
