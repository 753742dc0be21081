using System.Runtime.InteropServices;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>A link as something goes along it. Links among equals are drawn once, and travelled both ways.</summary>
/// <param name="Link">The link.</param>
/// <param name="IsBackwards">Whether it goes from the link's end to its beginning.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(SceneLink Link, bool IsBackwards)
{
    /// <summary>Where it is after so many thousandths of the way.</summary>
    public ScenePoint At(int perMille) => Link.Path.At(IsBackwards ? ScenePath.Whole - perMille : perMille);

    /// <summary>Where it is so many pixels before its end, and not before its beginning.</summary>
    public ScenePoint BeforeEnd(int pixels) => At(Math.Max(0, ScenePath.Whole - PerMille(pixels)));

    /// <summary>How many thousandths of the way so many pixels are.</summary>
    public int PerMille(int pixels) => pixels * ScenePath.Whole / Math.Max(1, Link.Path.Length);

    /// <summary>The same place, so many pixels to the right of whoever goes this way: who comes towards it keeps to the other side.</summary>
    public ScenePoint Beside(int perMille, int pixels)
    {
        const int Near = 10;
        var (here, before, after) = (At(perMille), At(Math.Max(0, perMille - Near)), At(Math.Min(ScenePath.Whole, perMille + Near)));
        var (x, y) = (after.X - before.X, after.Y - before.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        return length < 1 ? here : new ScenePoint(here.X - (int)Math.Round(y * pixels / length), here.Y + (int)Math.Round(x * pixels / length));
    }
}
