using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Cli;

/// <summary><c>content check [DIR]</c>: prints every finding in a content directory, and runs the story of every diagram in the model.</summary>
public static class ContentCheckCommand
{
    private const int Clean = 0;
    private const int HasFindings = 1;

    /// <returns>The exit code: 1 where there is a finding, else 0.</returns>
    public static int Run(string directory, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = CatalogueLoader.Load(ContentDirectory.Read(directory));
        IReadOnlyList<ContentError> findings = [.. result.Errors, .. StoryCheck.Prove(result)];
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
