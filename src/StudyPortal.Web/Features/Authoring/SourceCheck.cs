using System.Collections.Immutable;
using StudyPortal.Content;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>What a text would make of the content if it were saved.</summary>
/// <param name="Here">Findings in the file itself; also where its story or its records are not what the model does.</param>
/// <param name="Elsewhere">Findings that the text would bring about in other files.</param>
/// <param name="Result">The content with the text in it.</param>
public sealed record SourceCheck(
    string Path, string Text, ImmutableArray<ContentError> Here, ImmutableArray<ContentError> Elsewhere, LoadResult Result)
{
    /// <summary>Whether something in it is wrong, or it is not what the model does.</summary>
    public bool HasErrors => Here.Concat(Elsewhere).Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whether the portal would go on serving the last version without errors. What the model denies is no reason: it can be shown.</summary>
    public bool IsHeldBack => Result.Catalogue is null;

    public static SourceCheck Of(string path, string text, LoadResult latest)
    {
        var result = CatalogueLoader.Load(latest.Files.With(path, text), latest);
        var known = latest.Errors.ToHashSet();
        return new SourceCheck(
            path,
            text,
            [.. result.Errors.Where(finding => finding.File == path).Concat(ModelCheck.Prove(result, path)).OrderBy(finding => finding.Line)],
            [.. result.Errors.Where(finding => finding.File != path && !known.Contains(finding))],
            result);
    }
}
