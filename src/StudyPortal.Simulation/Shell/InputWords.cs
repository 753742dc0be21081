using System.Text;

namespace StudyPortal.Simulation.Shell;

/// <summary>The words of a written input: parted by blanks, with quotes around what holds some. Nothing else in them has a meaning, neither variables nor patterns.</summary>
internal static class InputWords
{
    private const string Plain = "_-./:@%+=,";

    /// <summary>The words; where a quote is not closed, null.</summary>
    public static List<string>? Read(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case ' ' or '\t':
                    End();
                    break;
                case '\'' or '"':
                    var end = text.IndexOf(text[at], at + 1);
                    if (end < 0)
                        return null;
                    (word ??= new StringBuilder()).Append(text, at + 1, end - at - 1);
                    at = end;
                    break;
                case '\\' when at + 1 < text.Length:
                    (word ??= new StringBuilder()).Append(text[++at]);
                    break;
                default:
                    (word ??= new StringBuilder()).Append(text[at]);
                    break;
            }
        }

        End();
        return words;

        void End()
        {
            if (word is not null)
                words.Add(word.ToString());
            word = null;
        }
    }

    /// <summary>The words in one line, quoted where they must be.</summary>
    public static string Write(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(character => char.IsLetterOrDigit(character) || Plain.Contains(character, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
