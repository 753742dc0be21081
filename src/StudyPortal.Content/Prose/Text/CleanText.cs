using System.Buffers;

namespace StudyPortal.Content.Prose.Text;

/// <summary>Takes characters out of a text that must not reach a page: control characters and halves of surrogate pairs.</summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except("\t\r\n"),
         .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
         .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>The text with each bad character replaced by U+FFFD; the first one is a finding.</summary>
    public static string Of(string text, ProseNotes notes)
    {
        if (!text.AsSpan().ContainsAny(Suspicious))
            return text;
        var clean = text.ToCharArray();
        var first = -1;
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
            {
                i++;
                continue;
            }
            if (!Suspicious.Contains(clean[i]))
                continue;
            first = first < 0 ? i : first;
            clean[i] = Replacement;
        }
        if (first >= 0)
            notes.FindOnLine(text.AsSpan(0, first).Count('\n'), $"U+{(int)text[first]:X4} is not a character of a text; remove it");
        return new string(clean);
    }
}
