namespace StudyPortal.Content.Paths;

/// <summary>A way through the portal that an author laid: pages in an order, with the time that each takes and the reason for it.</summary>
/// <param name="SummaryHtml">Rendered Markdown.</param>
/// <param name="Steps">At least one.</param>
public sealed record StudyPath(string Slug, string Title, string SummaryHtml, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The time of all steps, in minutes.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes);
}
