using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.References;

/// <summary>Renders the short texts of one question or story and keeps what they point to.</summary>
/// <param name="id">Begins the anchors in them, so that two texts may stand on one page.</param>
internal sealed class Fragments(string id, FindingList findings, TermUses terms)
{
    private readonly List<ProseReference> _references = [];
    private int _count;

    /// <summary>What all of them point to.</summary>
    public TextReferences References => TextReferences.OfFragment(_references, findings);

    /// <summary>Paragraphs, lists, tables and code.</summary>
    /// <param name="line">Line of the file on which the text begins, from 1.</param>
    public string Render(string text, int line) => Keep(FragmentPipeline.Render(text, line, NextContext()));

    /// <summary>A single paragraph, without its tag.</summary>
    /// <param name="line">Line of the file on which the text begins, from 1.</param>
    public string RenderInline(string text, int line) => Keep(FragmentPipeline.RenderInline(text, line, NextContext()));

    public string Render(Placed<string> text) => Render(text.Value, text.Line);

    public string RenderInline(Placed<string> text) => RenderInline(text.Value, text.Line);

    private ProseContext NextContext() => new("/", terms.Find, string.Create(null, $"{id}-{++_count}-"));

    private string Keep(ProseFragment fragment)
    {
        findings.Add(fragment.Findings);
        _references.AddRange(fragment.References);
        return fragment.Html;
    }
}
