namespace StudyPortal.Web.Features.Paths;

/// <summary>A path as a page shows it: one that an author laid, or one that is made from the content and from what a learner did.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="SummaryHtml">Rendered.</param>
public sealed record PathView(string Slug, string Title, string SummaryHtml, IReadOnlyList<PathLine> Lines)
{
    public string Link => $"/paths/{Slug}";

    /// <summary>The time of all lines.</summary>
    public int Minutes => Lines.Sum(line => line.Minutes);

    /// <summary>Lines that are done.</summary>
    public int Done => Lines.Count(line => line.IsDone);

    /// <summary>The first line that is not done, or null.</summary>
    public PathLine? Next => Lines.FirstOrDefault(line => !line.IsDone);
}
