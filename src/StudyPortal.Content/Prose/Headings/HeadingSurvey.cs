using Markdig.Renderers.Html;
using Markdig.Syntax;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Headings;

/// <summary>Names the headings of a lesson and checks their order.</summary>
internal sealed class HeadingSurvey(ProseNotes notes)
{
    private const int FirstLevel = 2;
    private const int DeepestListed = 3;

    private readonly HeadingAnchors _names = new();
    private readonly List<Heading> _listed = [];
    private readonly List<string> _anchors = [];
    private int _level = FirstLevel - 1;

    /// <summary>Levels 2 and 3.</summary>
    public IReadOnlyList<Heading> Listed => _listed;

    public IReadOnlyList<string> Anchors => _anchors;

    public void Visit(HeadingBlock heading)
    {
        var text = PlainText.Of(heading.Inline);
        var anchor = _names.Take(text);
        heading.GetAttributes().Id = anchor;
        _anchors.Add(anchor);
        if (heading.Level is >= FirstLevel and <= DeepestListed)
            _listed.Add(new Heading(heading.Level, text, anchor));

        if (text.Length == 0)
            notes.Find(heading, "a heading without words; give it some or remove it");
        if (heading.Level < FirstLevel)
            notes.Find(heading, "a heading of level 1 in the body; the title is the only one, so begin with ##");
        else if (heading.Level > _level + 1)
            notes.Find(heading, $"a heading of level {heading.Level} follows one of level {_level}; write {new string('#', _level + 1)}");
        _level = Math.Max(heading.Level, FirstLevel - 1);
    }
}
