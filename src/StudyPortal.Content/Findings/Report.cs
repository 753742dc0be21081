namespace StudyPortal.Content.Findings;

/// <summary>Collects what is wrong between files.</summary>
internal sealed class Report
{
    private readonly List<ContentError> _findings = [];

    public IReadOnlyList<ContentError> All => _findings;

    public void Error(Place place, string message) => _findings.Add(new ContentError(place.File, place.Line, message));

    public void Warning(Place place, string message) => _findings.Add(new ContentError(place.File, place.Line, message, Severity.Warning));

    /// <summary>A name that stands for nothing.</summary>
    /// <param name="kind">What the name should be of: <c>objective</c>.</param>
    public void Unknown(Place place, string kind, string name, IEnumerable<string> candidates) =>
        Error(place, $"unknown {kind} '{name}'{NearName.DidYouMean(name, candidates)}");
}
