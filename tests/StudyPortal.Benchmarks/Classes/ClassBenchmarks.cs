using System.Globalization;

namespace StudyPortal.Benchmarks.Classes;

/// <summary>Classes of 10, 100 and 1,000 learners with 50 lessons, 500 questions and 1,000 answers each: what an instructor waits for, and how it grows.</summary>
internal static class ClassBenchmarks
{
    private const int NameWidth = 58;
    private const int FigureWidth = 18;

    /// <param name="learners">Sizes of classes; 10, 100 and 1,000 where none is named.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<int> learners)
    {
        var measured = new List<ClassFigures>();
        foreach (var size in learners.Count > 0 ? learners : [10, 100, 1_000])
        {
            await using var run = await ClassRun.StartAsync(size);
            measured.Add(await run.MeasureAsync());
        }

        await output.WriteLineAsync("Milliseconds, median / p99, unless another unit is named (aim for pages: 30 / 100)");
        Write("learners", measured.Select(figures => figures.Learners.ToString("N0", CultureInfo.InvariantCulture)), "growth");
        foreach (var (row, (name, _)) in measured[0].Rows.Index())
            Write(name, measured.Select(figures => figures.Rows[row].Figure), Growth(measured, name));

        void Write(string name, IEnumerable<string> figures, string growth) =>
            output.WriteLine(name.PadRight(NameWidth) + string.Concat(figures.Select(figure => figure.PadLeft(FigureWidth))) + growth.PadLeft(FigureWidth));
    }

    /// <summary>How often the median of the smallest class goes into that of the largest.</summary>
    private static string Growth(List<ClassFigures> measured, string name) =>
        measured.Count > 1 && measured[0].Medians.TryGetValue(name, out var least) && measured[^1].Medians.TryGetValue(name, out var most)
            ? FormattableString.Invariant($"× {most / least:0.0}")
            : "";
}
