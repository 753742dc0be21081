namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A line of text at its place.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Where it begins, stands in the middle or ends.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Size">The size of its type in CSS pixels.</param>
/// <param name="Tone">Its meaning, for its colour.</param>
/// <param name="Anchor">What <paramref name="X"/> is.</param>
public sealed record SceneText(string Text, int X, int Y, int Size, SceneTone Tone = SceneTone.Ink, SceneAnchor Anchor = SceneAnchor.Start)
{
    /// <summary>The size of the names of machines.</summary>
    public const int NameSize = 15;

    /// <summary>The size of rows.</summary>
    public const int RowSize = 13;

    /// <summary>The size of addresses, ports and titles: the smallest there is.</summary>
    public const int SmallSize = 11;

    // A letter is so many hundredths of an em wide: figures in DejaVu Sans, the widest of the system's sans faces, take 64; most letters take less.
    private const int LetterHundredths = 66;

    /// <summary>The room that it takes, a little more than what it is likely to take.</summary>
    public SceneBox Box
    {
        get
        {
            var width = WidthOf(Text, Size);
            var left = Anchor switch { SceneAnchor.End => X - width, SceneAnchor.Middle => X - (width / 2), _ => X };
            return new SceneBox(left, Y - (Size * 8 / 10), width, Size);
        }
    }

    /// <summary>How wide a text is, about.</summary>
    public static int WidthOf(string text, int size) => ((text.Length * size * LetterHundredths) + 99) / 100;

    /// <summary>The text, or as much of it as fits with dots behind.</summary>
    public static string Fitting(string text, int width, int size)
    {
        if (WidthOf(text, size) <= width)
            return text;
        var letters = Math.Max(1, (width * 100 / (size * LetterHundredths)) - 1);
        return letters >= text.Length ? text : string.Concat(text.AsSpan(0, letters), "…");
    }
}
