namespace StudyPortal.Content.Statistics;

/// <summary>How much prose a text has, and how hard it is to read.</summary>
/// <param name="Words">What stands between spaces and has a letter or a digit; a piece of inline code is one word.</param>
/// <param name="Sentences">Ends at a full stop, a question or exclamation mark or a colon behind a word, and at the end of each paragraph.</param>
/// <param name="Syllables">Groups of vowels, without a silent e at the end; one at least for each word, and one for code.</param>
public sealed record ProseMeasure(int Words, int Sentences, int Syllables)
{
    private const double PerSentence = 0.39;
    private const double PerWord = 11.8;
    private const double Base = 15.59;

    /// <summary>
    /// The Flesch-Kincaid grade: 0.39 × words / sentences + 11.8 × syllables / words − 15.59 (Kincaid, Fishburne, Rogers and Chissom, 1975). About the year of school in which a text can be
    /// read; technical words raise it. 0 for a text without words.
    /// </summary>
    public double Grade => Words == 0 ? 0 : (PerSentence * Words / Sentences) + (PerWord * Syllables / Words) - Base;

    /// <summary>Both texts together.</summary>
    public static ProseMeasure operator +(ProseMeasure left, ProseMeasure right) => Add(left, right);

    /// <summary>Both texts together.</summary>
    public static ProseMeasure Add(ProseMeasure left, ProseMeasure right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ProseMeasure(left.Words + right.Words, left.Sentences + right.Sentences, left.Syllables + right.Syllables);
    }
}
