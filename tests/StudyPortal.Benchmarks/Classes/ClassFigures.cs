namespace StudyPortal.Benchmarks.Classes;

/// <summary>What was measured on one class: a name and a figure in each row, in one order for every class.</summary>
internal sealed class ClassFigures(int learners)
{
    private readonly List<(string Name, string Figure)> _rows = [];

    public int Learners => learners;

    public IReadOnlyList<(string Name, string Figure)> Rows => _rows;

    /// <summary>Medians by name, in milliseconds: what growth is told of.</summary>
    public Dictionary<string, double> Medians { get; } = new(StringComparer.Ordinal);

    public void Add(string name, string figure) => _rows.Add((name, figure));

    public void Add(string name, IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        Medians[name] = sorted[sorted.Count / 2];
        Add(name, FormattableString.Invariant($"{Short(sorted[sorted.Count / 2])} / {Short(sorted[(int)(sorted.Count * 0.99)])}"));
    }

    private static string Short(double milliseconds) => milliseconds < 10 ? FormattableString.Invariant($"{milliseconds:0.0}") : FormattableString.Invariant($"{milliseconds:0}");
}
