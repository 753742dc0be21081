using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Cli;

/// <summary><c>content check [DIR]</c>: prints every finding in a content directory.</summary>
public static class ContentCheckCommand
{
    private const int Clean = 0;
    private const int HasFindings = 1;

    /// <returns>The exit code: 1 where there is a finding, else 0.</returns>
    public static int Run(string directory, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = CatalogueLoader.Load(ContentDirectory.Read(directory));
        foreach (var finding in result.Errors)
            output.WriteLine(finding);

        output.WriteLine(Summary(result));
        return result.Errors.Count == 0 ? Clean : HasFindings;
    }

    private static string Summary(LoadResult result)
    {
        var errors = result.Errors.Count(finding => finding.Severity == Severity.Error);
        var lessons = result.Sound.Guides.Sum(guide => guide.Lessons.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Files.Count} files, {result.Sound.Guides.Count} guides, {lessons} lessons, {result.Sound.Questions.Count} questions: {errors} errors, {result.Errors.Count - errors} warnings");
    }
}
