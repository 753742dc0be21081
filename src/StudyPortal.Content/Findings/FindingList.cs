using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Findings;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class FindingList(string file)
{
    private readonly List<ContentError> _findings = [];

    public string File => file;

    public int ErrorCount { get; private set; }

    public IReadOnlyList<ContentError> All => _findings;

    public void Error(int line, string message)
    {
        ErrorCount++;
        _findings.Add(new ContentError(file, line, message));
    }

    public void Warning(int line, string message) => _findings.Add(new ContentError(file, line, message, Severity.Warning));

    public void Add(IEnumerable<ProseFinding> findings)
    {
        foreach (var finding in findings)
            Warning(finding.Line, finding.Message);
    }
}
