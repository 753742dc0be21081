using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>The way of a link: a cubic curve of four points, or a run of straight pieces with round corners.</summary>
/// <param name="Points">Its points; the first and the last lie on the boxes that it joins.</param>
/// <param name="IsCurve">Whether the two points in the middle pull a curve.</param>
public sealed record ScenePath(ImmutableArray<ScenePoint> Points, bool IsCurve)
{
    /// <summary>The thousandths of a whole way.</summary>
    public const int Whole = 1000;

    private const int CornerRadius = 6;
    private const int Step = 25;

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

    /// <summary>About how long it is.</summary>
    public int Length => IsCurve ? CurveLength() : Pieces().Sum(piece => piece.Length);

    /// <summary>The point after so many thousandths: of a curve's parameter, or of the length of straight pieces.</summary>
    public ScenePoint At(int perMille) => IsCurve ? new ScenePoint(Cubic(perMille, point => point.X), Cubic(perMille, point => point.Y)) : Along(perMille);

    /// <summary>In which direction it runs where it comes nearest to a point: in degrees clockwise, 0 to the right.</summary>
    public int DirectionAt(ScenePoint point)
    {
        var nearest = Enumerable.Range(1, (Whole / Step) - 1).Select(step => step * Step).MinBy(perMille => Distance(At(perMille), point));
        var (before, after) = (At(nearest - Step), At(nearest + Step));
        return ((int)Math.Round(Math.Atan2(after.Y - before.Y, after.X - before.X) * 180 / Math.PI) + 360) % 360;
    }

    /// <summary>The path as SVG has it.</summary>
    public string ToSvg() => IsCurve
        ? string.Create(CultureInfo.InvariantCulture, $"M{Points[0].X} {Points[0].Y}C{Points[1].X} {Points[1].Y} {Points[2].X} {Points[2].Y} {Points[3].X} {Points[3].Y}")
        : Straight();

    private static int Distance(ScenePoint one, ScenePoint other) => (int)Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private int Cubic(int perMille, Func<ScenePoint, int> of)
    {
        long t = perMille, rest = Whole - perMille;
        return (int)(((rest * rest * rest * of(Points[0])) + (3 * rest * rest * t * of(Points[1])) + (3 * rest * t * t * of(Points[2])) + (t * t * t * of(Points[3]))) / ((long)Whole * Whole * Whole));
    }

    private int CurveLength() => Enumerable.Range(0, Whole / Step).Sum(step => Distance(At(step * Step), At((step + 1) * Step)));

    private IEnumerable<(ScenePoint From, ScenePoint To, int Length)> Pieces() => Points.Zip(Points.Skip(1), (from, to) => (from, to, Distance(from, to)));

    private ScenePoint Along(int perMille)
    {
        var left = Length * perMille / Whole;
        foreach (var (from, to, length) in Pieces())
        {
            if (left <= length && length > 0)
                return new ScenePoint(from.X + ((to.X - from.X) * left / length), from.Y + ((to.Y - from.Y) * left / length));
            left -= length;
        }

        return End;
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
