using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>The way of a link: a cubic curve of four points, or a run of straight pieces with round corners.</summary>
/// <param name="Points">Its points; the first and the last lie on the boxes that it joins.</param>
/// <param name="IsCurve">Whether the two points in the middle pull a curve.</param>
public sealed record ScenePath(ImmutableArray<ScenePoint> Points, bool IsCurve)
{
    private const int CornerRadius = 6;

    /// <summary>Where it begins.</summary>
    public ScenePoint Start => Points[0];

    /// <summary>Where it ends.</summary>
    public ScenePoint End => Points[^1];

    /// <summary>A curve that leaves and arrives level.</summary>
    public static ScenePath Level(ScenePoint from, ScenePoint to)
    {
        var middle = (from.X + to.X) / 2;
        return new ScenePath([from, new ScenePoint(middle, from.Y), new ScenePoint(middle, to.Y), to], IsCurve: true);
    }

    /// <summary>A curve that bulges to the right by so many pixels and comes back.</summary>
    public static ScenePath Arc(ScenePoint from, ScenePoint to, int depth)
    {
        // A cubic whose middle points stand k to the side reaches three quarters of k.
        var pull = Math.Max(from.X, to.X) + (depth * 4 / 3);
        return new ScenePath([from, new ScenePoint(pull, from.Y), new ScenePoint(pull, to.Y), to], IsCurve: true);
    }

    /// <summary>Straight pieces.</summary>
    public static ScenePath Through(params ReadOnlySpan<ScenePoint> points) => new([.. points], IsCurve: false);

    /// <summary>The point after so many percent of a curve's parameter.</summary>
    public ScenePoint At(int percent)
    {
        if (!IsCurve)
            throw new InvalidOperationException("Only a curve has a parameter.");
        return new ScenePoint(Cubic(percent, point => point.X), Cubic(percent, point => point.Y));
    }

    /// <summary>The path as SVG has it.</summary>
    public string ToSvg() => IsCurve
        ? string.Create(CultureInfo.InvariantCulture, $"M{Points[0].X} {Points[0].Y}C{Points[1].X} {Points[1].Y} {Points[2].X} {Points[2].Y} {Points[3].X} {Points[3].Y}")
        : Straight();

    private int Cubic(int percent, Func<ScenePoint, int> of)
    {
        long t = percent, rest = 100 - percent;
        return (int)(((rest * rest * rest * of(Points[0])) + (3 * rest * rest * t * of(Points[1])) + (3 * rest * t * t * of(Points[2])) + (t * t * t * of(Points[3]))) / 1_000_000);
    }

    private string Straight()
    {
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Start.X} {Start.Y}");
        for (var corner = 1; corner < Points.Length - 1; corner++)
        {
            var (before, after) = (Towards(Points[corner], Points[corner - 1]), Towards(Points[corner], Points[corner + 1]));
            svg.Append(CultureInfo.InvariantCulture, $"L{before.X} {before.Y}Q{Points[corner].X} {Points[corner].Y} {after.X} {after.Y}");
        }

        return svg.Append(CultureInfo.InvariantCulture, $"L{End.X} {End.Y}").ToString();
    }

    // Pieces run level or upright.
    private static ScenePoint Towards(ScenePoint from, ScenePoint to) => new(
        from.X + Math.Clamp(to.X - from.X, -CornerRadius, CornerRadius), from.Y + Math.Clamp(to.Y - from.Y, -CornerRadius, CornerRadius));
}
