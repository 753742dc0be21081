using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Finds what a typed unit is worth in the unit of the question.</summary>
internal static class UnitFactor
{
    /// <summary>Shorter units are symbols: <c>ms</c> is no plural of <c>m</c>.</summary>
    private const int ShortestWord = 3;

    /// <summary>Multiples of the question's unit; null for a unit that the question does not know, or that could be two of its units.</summary>
    internal static decimal? Find(Numeric question, string typed)
    {
        if (typed.Length == 0)
            return 1;

        var unit = typed.TrimEnd('.');
        var known = Known(question);
        return Only(known, name => name == unit)
            ?? Only(known, name => name.Equals(unit, StringComparison.OrdinalIgnoreCase))
            ?? Only(known, name => WordForms(name).Overlaps(WordForms(unit)));
    }

    /// <summary>The units that an answer may carry, the question's own first.</summary>
    internal static IReadOnlyList<string> Names(Numeric question) => [.. Known(question).Select(unit => unit.Name)];

    private static List<(string Name, decimal Factor)> Known(Numeric question)
    {
        var others = question.Units.Select(unit => (Name: FoldedText.Plain(unit.Key), Factor: unit.Value)).OrderBy(unit => unit.Name, StringComparer.Ordinal);
        return question.Unit is { } own ? [(FoldedText.Plain(own), 1m), .. others] : [.. others];
    }

    private static decimal? Only(IEnumerable<(string Name, decimal Factor)> known, Func<string, bool> isMeant)
    {
        var factors = known.Where(unit => isMeant(unit.Name)).Select(unit => unit.Factor).Distinct().ToList();
        return factors.Count == 1 ? factors[0] : null;
    }

    /// <summary>A word with what its singular may be: <c>copies</c> is taken for <c>copies</c>, <c>copie</c>, <c>copi</c> and <c>copy</c>.</summary>
    private static HashSet<string> WordForms(string unit)
    {
        var word = unit.ToLowerInvariant();
        if (word.Length < ShortestWord || !word.All(character => char.IsLetter(character) || character is ' ' or '-'))
            return [];

        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        foreach (var (ending, singular) in new[] { ("s", ""), ("es", ""), ("ies", "y") })
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestWord - 1)
                forms.Add(word[..^ending.Length] + singular);
        }

        return forms;
    }
}
