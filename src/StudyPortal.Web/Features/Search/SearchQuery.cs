using System.Text;

namespace StudyPortal.Web.Features.Search;

/// <summary>What somebody typed, as words; never as FTS syntax, so no input can be a syntax error.</summary>
public sealed record SearchQuery(IReadOnlyList<string> Words)
{
    private const int MaxWords = 8;
    private const int MaxWordLength = 40;
    private const int MaxLength = 400;

    public bool IsEmpty => Words.Count == 0;

    public static SearchQuery Parse(string? typed)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in (typed ?? "").AsSpan(0, Math.Min(typed?.Length ?? 0, MaxLength)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) word.Append(Rune.ToLowerInvariant(rune));
            else Flush();
        }
        Flush();
        return new SearchQuery(words);

        void Flush()
        {
            if (word.Length is > 0 and <= MaxWordLength && words.Count < MaxWords) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>All words, each as a prefix: what is typed is seldom finished.</summary>
    public string MatchAll => string.Join(" AND ", Words.Select(Prefix));

    /// <summary>Any of the words: the second try.</summary>
    public string MatchAny => string.Join(" OR ", Words.Select(Prefix));

    private static string Prefix(string word) => $"\"{word}\"*";
}
