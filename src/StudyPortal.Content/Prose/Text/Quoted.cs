namespace StudyPortal.Content.Prose.Text;

/// <summary>A piece of an author's text as it is quoted in a message.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>In single quotes, on one line, cut where it is long.</summary>
    public static string Of(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return text.Length > Longest ? $"'{line}…'" : $"'{line}'";
    }
}
