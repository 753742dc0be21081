using Markdig.Syntax;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Directives.Callouts;

/// <summary>A quote that begins with <c>[!KIND]</c>.</summary>
/// <param name="mark">The word between <c>[!</c> and <c>]</c>.</param>
internal sealed class CalloutBlock(string mark) : QuoteBlock(parser: null!)
{
    private static readonly string[] Marks = [.. Enum.GetNames<CalloutKind>().Select(name => name.ToUpperInvariant())];

    /// <summary>The kind; a mark that means nothing is drawn as a note.</summary>
    public CalloutKind Kind => KnownKind ?? CalloutKind.Note;

    private CalloutKind? KnownKind => Array.IndexOf(Marks, mark.ToUpperInvariant()) is >= 0 and var kind ? (CalloutKind)kind : null;

    public void Examine(ProseNotes notes)
    {
        // The mark had a paragraph to itself.
        if (this is [ParagraphBlock { Inline.FirstChild: null } empty, ..])
            Remove(empty);
        if (KnownKind is null)
            notes.Find(this, $"unknown callout {Quoted.Of(mark)}{NearestWord.Hint(mark, Marks)}");
        if (Count == 0)
            notes.Find(this, $"the callout [!{mark.ToUpperInvariant()}] has no text");
        else if (Kind == CalloutKind.Myth && this[0] is not ParagraphBlock)
            notes.Find(this[0], "a myth begins with the belief as a paragraph of its own");
        else if (Kind == CalloutKind.Myth && Count == 1)
            notes.Find(this, "a myth without what is true; add it as a second paragraph, after a line with '>' alone");
    }
}
