using StudyPortal.Content.Checking;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;

namespace StudyPortal.Content;

/// <summary>Files → one checked catalogue, or every error in them. A function of the files: equal files give equal results.</summary>
public static class CatalogueLoader
{
    /// <summary>Reads, renders and checks all files, in parallel.</summary>
    /// <param name="previous">An earlier result; what it read is kept where neither the file nor a term in it has changed.</param>
    public static LoadResult Load(ContentFiles files, LoadResult? previous = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var readings = ReadAll(files, previous);
        var content = ReadContent.Of(files, readings);

        var report = new Report();
        var names = ContentNames.Of(content, report);
        LayoutCheck.Run(content, names, report);
        new ReferenceCheck(content, names, report).Run();
        new QuizCheck(content, names, report).Run();
        OrphanCheck.Run(content, names, report);
        CoverageCheck.Run(content, report);

        var findings = FindingOrder.Sort(readings.SelectMany(reading => reading.Findings).Concat(report.All));
        var sound = new CatalogueBuilder(content, names).Build();
        return new LoadResult(files, sound, findings, readings.ToDictionary(reading => reading.File.Path, StringComparer.Ordinal));
    }

    private static Reading[] ReadAll(ContentFiles files, LoadResult? previous)
    {
        // The glossary first: the other texts show its definitions.
        var glossary = files.Find(GlossaryFile.Path) is { } file ? Read(file, TermIndex.Empty, previous) : null;
        var terms = (glossary?.Part as GlossaryFile)?.Terms ?? TermIndex.Empty;

        var all = files.All.ToArray();
        var readings = new Reading[all.Length];
        Parallel.For(0, all.Length, index =>
            readings[index] = glossary?.File.Path == all[index].Path ? glossary : Read(all[index], terms, previous));
        return readings;
    }

    private static Reading Read(ContentFile file, TermIndex terms, LoadResult? previous) =>
        previous?.Readings.GetValueOrDefault(file.Path) is { } old && old.HoldsFor(file, terms) ? old : Reading.Of(file, terms);
}
