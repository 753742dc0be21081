using System.Collections.Immutable;
using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>Content files that stand together, as authors look for them.</summary>
/// <param name="Path">Of the folder; empty for the content directory itself.</param>
/// <param name="Title">Of the guide, where the folder is one.</param>
public sealed record ContentFolder(string Path, string? Title, ImmutableArray<ListedFile> Files)
{
    /// <summary>Every folder with files in it, guides in reading order.</summary>
    public static ImmutableArray<ContentFolder> All(LoadResult load)
    {
        var findings = load.Errors.CountBy(finding => finding.File, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var titles = load.Sound.Guides.SelectMany(guide => guide.Lessons)
            .ToDictionary(lesson => lesson.SourceFile, lesson => lesson.Title, StringComparer.Ordinal);
        return
        [
            .. load.Files.All
                .GroupBy(file => FolderOf(file.Path), StringComparer.Ordinal)
                .Select(folder => new ContentFolder(folder.Key, TitleOf(folder.Key, load.Sound), [.. folder.Select(List)]))
                .OrderBy(folder => RankOf(folder, load.Sound)),
        ];

        ListedFile List(ContentFile file) =>
            new(file.Path, titles.GetValueOrDefault(file.Path), file is TextFile, findings.GetValueOrDefault(file.Path));
    }

    // The images of a guide stand with it.
    private static string FolderOf(string path) => path.Split('/') switch
    {
        ["guides", var guide, _, ..] => $"guides/{guide}",
        [var folder, _, ..] => folder,
        _ => "",
    };

    private static string? TitleOf(string folder, Catalogue catalogue) =>
        folder.Split('/') is ["guides", var guide] ? catalogue.FindGuide(guide)?.Title : null;

    private static int RankOf(ContentFolder folder, Catalogue catalogue)
    {
        const int BeforeAll = -1;
        if (folder.Path.Length == 0) return BeforeAll;
        var place = catalogue.Guides.ToList().FindIndex(guide => folder.Path == $"guides/{guide.Slug}");
        return place < 0 ? catalogue.Guides.Count : place;
    }
}
