namespace StudyPortal.Learning.Statistics;

/// <summary>The people in the lower and in the upper third of some marks. Whoever ties with the last of a third belongs to it, so that no order among equals decides.</summary>
internal sealed record Thirds(IReadOnlySet<string> Lower, IReadOnlySet<string> Upper)
{
    /// <summary>Null with fewer than three people.</summary>
    internal static Thirds? Of(IReadOnlyList<string> people, IReadOnlyList<double> marks)
    {
        var size = people.Count / 3;
        if (size == 0)
            return null;

        var sorted = marks.Order().ToList();
        return new Thirds(Where(mark => mark <= sorted[size - 1]), Where(mark => mark >= sorted[^size]));

        HashSet<string> Where(Func<double, bool> isIn) => people.Where((_, row) => isIn(marks[row])).ToHashSet(StringComparer.Ordinal);
    }
}
