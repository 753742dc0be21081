using Markdig.Syntax;

namespace StudyPortal.Content.Prose;

/// <summary>What was met while a text was looked through, with lines counted as in the file.</summary>
internal sealed class ProseNotes(int firstLine)
{
    private readonly List<ProseReference> _references = [];
    private readonly List<ProseFinding> _findings = [];

    public IReadOnlyList<ProseReference> References => _references;

    /// <summary>In the order of the lines.</summary>
    public IReadOnlyList<ProseFinding> Findings => [.. _findings.OrderBy(finding => finding.Line)];

    /// <summary>Line of the file on which this stands (Markdig counts from 0).</summary>
    public int LineOf(MarkdownObject node) => firstLine + Math.Max(node.Line, 0);

    public void Find(MarkdownObject node, string message) => _findings.Add(new ProseFinding(LineOf(node), message));

    /// <param name="line">Line in the text, from 0.</param>
    public void FindOnLine(int line, string message) => _findings.Add(new ProseFinding(firstLine + line, message));

    public void Refer(ProseReference reference) => _references.Add(reference);
}
