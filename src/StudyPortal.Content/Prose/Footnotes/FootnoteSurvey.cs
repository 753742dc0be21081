using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Footnotes;

/// <summary>Finds footnote marks without a note: Markdown leaves them in the text as they stand.</summary>
internal static class FootnoteSurvey
{
    public static void Visit(LiteralInline literal, ProseNotes notes)
    {
        var text = literal.Content;
        if (text.CurrentChar != '^' || text.PeekCharExtra(-1) != '[')
            return;
        var mark = text.AsSpan();
        var length = mark.IndexOfAny("] ");
        if (length > 1 && mark[length] == ']')
            notes.Find(literal, $"footnote {Quoted.Of($"[{mark[..length]}]")} has no note; add a line such as [^1]: followed by its text");
    }
}
