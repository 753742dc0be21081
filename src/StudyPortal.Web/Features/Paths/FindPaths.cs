using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Paths;

/// <summary>The paths of the person behind the request.</summary>
public sealed class FindPaths(CatalogueHolder content, CurrentPerson current, ProgressReader reader)
{
    public async Task<IReadOnlyList<PathView>> AllAsync() => current.Find() is { } person
        ? StudyPaths.Of(content.Current, await reader.ReadAsync(person), StudyRecord.BeliefsOf(content.Current, await reader.AnswersAsync(person)))
        : StudyPaths.Of(content.Current, StudyRecord.Nothing, []);
}
