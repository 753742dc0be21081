using System.Text;

namespace StudyPortal.Learning.Grading;

/// <summary>
/// Typed text as it is compared: trimmed, white space collapsed, without case, with plain quotes, dashes and letters.
/// The folding is our own because <see cref="string.Normalize(NormalizationForm)"/> leaves text as it is in a process without ICU data.
/// </summary>
internal static class FoldedText
{
    private const int FullWidthOffset = '！' - '!';

    /// <summary>Two texts with equal folded texts are the same answer.</summary>
    internal static string Of(string text) => Plain(text).ToLowerInvariant();

    /// <summary>The same with the case kept.</summary>
    internal static string Plain(string text)
    {
        var folded = new StringBuilder(text.Length);
        var spaceIsDue = false;
        foreach (var character in text)
        {
            if (IsInvisible(character))
                continue;

            if (char.IsWhiteSpace(character))
            {
                spaceIsDue = folded.Length > 0;
                continue;
            }

            if (spaceIsDue)
                folded.Append(' ');
            spaceIsDue = false;
            folded.Append(Fold(character));
        }

        return folded.ToString();
    }

    private static string Fold(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '´' => "'",
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
        '‐' or '‑' or '‒' or '–' or '−' or '﹣' => "-",
        '—' => "--", // what a phone makes of the two hyphens before a flag
        '…' => "...",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        '×' => "x",
        >= '！' and <= '～' => ((char)(character - FullWidthOffset)).ToString(),
        _ => character.ToString(),
    };

    // Soft hyphen, zero-width space, joiners, word joiner and byte order mark come along with copied text.
    private static bool IsInvisible(char character) => character is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';
}
