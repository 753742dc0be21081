using System.Diagnostics;
using System.Globalization;
using Markdig;
using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Benchmarks.Content;

/// <summary>How long 1,000 lessons take to load, beside a bare Markdig that renders the same texts on the same number of threads.</summary>
public static class ContentLoadBenchmarks
{
    private const int Lessons = 1_000;
    private const int BytesPerLesson = 15_000;
    private const int Rounds = 5;

    /// <summary>Prints the figures.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var files = SyntheticContent.Create(Lessons, BytesPerLesson);
        var directory = Directory.CreateTempSubdirectory("study-portal-content-");
        try
        {
            Write(files, directory.FullName);
            Measure(files, directory.FullName, output);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Measure(ContentFiles files, string directory, TextWriter output)
    {
        LoadResult loaded = null!;
        var first = Spend(() => loaded = CatalogueLoader.Load(ContentDirectory.Read(directory)));
        if (loaded.Catalogue is null)
            throw new InvalidOperationException($"synthetic content has findings: {string.Join('\n', loaded.Errors.Take(5))}");

        var heldMb = HeldMb(directory);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        CatalogueLoader.Load(ContentDirectory.Read(directory));
        var allocatedMb = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;

        var warm = Median(_ => CatalogueLoader.Load(ContentDirectory.Read(directory)));
        var changed = Median(round => CatalogueLoader.Load(Touch(files, 500, round), loaded));
        var glossary = Median(round => CatalogueLoader.Load(TouchTerm(files, round), loaded));
        var texts = files.All.OfType<TextFile>().Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var bare = Median(_ => Parallel.ForEach(texts, text => Markdown.ToHtml(text.Text)));

        Print(output, $"content load: {Lessons} lessons, {texts.Sum(text => (long)text.Text.Length) / 1e6:0.0} MB of Markdown, {Environment.ProcessorCount} threads");
        Print(output, $"  first load in this process      {first}");
        Print(output, $"  warm, from disk (median of {Rounds})    {warm}");
        Print(output, $"  one changed lesson              {changed}");
        Print(output, $"  one changed glossary term       {glossary}");
        Print(output, $"  bare Markdown.ToHtml            {bare}");
        Print(output, $"  a warm load takes {warm.WallMs / bare.WallMs:0.0} times as long as the bare Markdown.ToHtml ({warm.ProcessorMs / bare.ProcessorMs:0.0} times the processor time)");
        Print(output, $"  one load allocates {allocatedMb:0} MB; a loaded catalogue holds {heldMb:0} MB");
    }

    private static Spent Median(Action<int> action)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(round => Spend(() => action(round))).OrderBy(spent => spent.WallMs);
        return rounds.ElementAt(Rounds / 2);
    }

    private static Spent Spend(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        action();
        watch.Stop();
        process.Refresh();
        return new Spent(watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - processor).TotalMilliseconds);
    }

    private static double HeldMb(string directory)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var loaded = CatalogueLoader.Load(ContentDirectory.Read(directory));
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(loaded);
        return held;
    }

    private static ContentFiles Touch(ContentFiles files, int lesson, int round)
    {
        var file = (TextFile)files.Find(SyntheticContent.PathOf(lesson))!;
        return files.With(file.Path, string.Create(CultureInfo.InvariantCulture, $"{file.Text}\nEdit {round}.\n"));
    }

    private static ContentFiles TouchTerm(ContentFiles files, int round)
    {
        var file = (TextFile)files.Find("glossary.yml")!;
        var text = file.Text.Replace("What term 7 means", string.Create(CultureInfo.InvariantCulture, $"What term 7 means {round}"), StringComparison.Ordinal);
        return files.With(file.Path, text);
    }

    private static void Write(ContentFiles files, string directory)
    {
        foreach (var file in files.All.OfType<TextFile>())
        {
            var path = Path.Combine(directory, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Processor time tells on a machine that has other work too.</summary>
    private readonly record struct Spent(double WallMs, double ProcessorMs)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{WallMs,8:0.0} ms   (processor {ProcessorMs,7:0} ms)");
    }
}
