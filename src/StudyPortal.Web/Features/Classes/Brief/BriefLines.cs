namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>As many lines as a page has room for.</summary>
/// <param name="More">How many were left out.</param>
public sealed record BriefLines(IReadOnlyList<BriefLine> Lines, int More)
{
    public static BriefLines Of(IEnumerable<BriefLine> all, int most)
    {
        var lines = all.ToList();
        return new BriefLines([.. lines.Take(most)], Math.Max(0, lines.Count - most));
    }
}
