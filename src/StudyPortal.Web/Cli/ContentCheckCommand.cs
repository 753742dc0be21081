using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Content.Statistics;
using StudyPortal.Content.Transcripts;

namespace StudyPortal.Web.Cli;

/// <summary>
/// <c>content check [--refresh] [--stats] [DIR]</c>: prints every finding in a content directory, and runs the story of every diagram and the records of lessons that are bound to the model.
/// With <c>--refresh</c> it first writes the output of such records anew; with <c>--stats</c> it lists lengths, reading levels, records and questions.
/// </summary>
public static class ContentCheckCommand
{
    private const int Clean = 0;
    private const int HasFindings = 1;
    private const int Misuse = 2;

    /// <param name="args">What stands after <c>content check</c>.</param>
    /// <param name="output">Where findings go.</param>
    /// <param name="error">Where a wrong use is told.</param>
    /// <returns>The exit code: 1 where there is a finding, 2 where the arguments cannot be read, else 0.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (ContentCheckOptions.Read(args) is not { } options)
        {
            error.WriteLine(ContentCheckOptions.Usage);
            return Misuse;
        }

        var result = CatalogueLoader.Load(ContentDirectory.Read(options.Directory));
        if (options.IsRefreshing)
            result = Refresh(result, options.Directory, output);
        if (options.HasStatistics)
            StatisticsTable.Print(ContentStatistics.Of(result), output);
        return Check(result, output);
    }

    private static LoadResult Refresh(LoadResult result, string directory, TextWriter output)
    {
        var files = result.Files;
        foreach (var file in TranscriptRefresh.Run(result))
        {
            File.WriteAllText(Path.Combine(directory, file.Path), file.Text);
            files = files.With(file.Path, file.Text);
            output.WriteLine($"{file.Path}: refreshed");
        }

        return CatalogueLoader.Load(files, result);
    }

    private static int Check(LoadResult result, TextWriter output)
    {
        IReadOnlyList<ContentError> findings = [.. result.Errors, .. ModelCheck.Prove(result)];
        foreach (var finding in findings)
            output.WriteLine(finding);

        output.WriteLine(Summary(result, findings));
        return findings.Count == 0 ? Clean : HasFindings;
    }

    private static string Summary(LoadResult result, IReadOnlyList<ContentError> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var lessons = result.Sound.Guides.Sum(guide => guide.Lessons.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Files.Count} files, {result.Sound.Guides.Count} guides, {lessons} lessons, {result.Sound.Questions.Count} questions, {result.Sound.Diagrams.Count} diagrams: {errors} errors, {findings.Count - errors} warnings");
    }
}
