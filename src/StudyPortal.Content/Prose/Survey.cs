using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Code;
using StudyPortal.Content.Prose.Code.Highlighting;
using StudyPortal.Content.Prose.Directives;
using StudyPortal.Content.Prose.Directives.Callouts;
using StudyPortal.Content.Prose.Directives.Tabs;
using StudyPortal.Content.Prose.Directives.Terms;
using StudyPortal.Content.Prose.Footnotes;
using StudyPortal.Content.Prose.Headings;
using StudyPortal.Content.Prose.Links;
using StudyPortal.Content.Prose.Tables;
using StudyPortal.Content.Prose.Text;
using StudyPortal.Content.Transcripts;

namespace StudyPortal.Content.Prose;

/// <summary>Walks once through a parsed text, in order, before it is drawn: judges addresses, names headings and cards, and notes what it meets.</summary>
/// <param name="isFragment">Whether headings and directives are out of place.</param>
internal sealed class Survey(ProseNotes notes, ProseContext context, bool isFragment)
{
    private readonly LinkSurvey _links = new(notes, context);
    private readonly TableSurvey _tables = new(notes);
    private readonly TranscriptSurvey _transcripts = new(notes, isFragment);
    private int _tabs;
    private int _cards;

    public HeadingSurvey Headings { get; } = new(notes);

    public IReadOnlyList<Transcript> Transcripts => _transcripts.Transcripts;

    public void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Examine(block);
            if (block is ContainerBlock inner)
                Visit(inner);
            else if (block is LeafBlock { Inline: { } inlines })
                Visit(inlines, isCardWelcome: block is not HeadingBlock);
        }
    }

    private void Examine(Block block)
    {
        switch (block)
        {
            case HeadingBlock when isFragment:
                notes.Find(block, "a heading has no place here; write a paragraph");
                break;
            case HeadingBlock heading:
                Headings.Visit(heading);
                break;
            case DirectiveBlock directive:
                Examine(directive);
                break;
            case CalloutBlock callout:
                callout.Examine(notes);
                break;
            case QuoteBlock and [ParagraphBlock first, ..] when PlainText.Of(first.Inline).StartsWith("[!", StringComparison.Ordinal):
                notes.Find(block, "a callout's mark, such as [!NOTE], stands alone on the first line of the quote; begin its text on the next line");
                break;
            case CodeBlock code:
                Examine(code);
                break;
            case Table table:
                _tables.Visit(table);
                break;
        }
    }

    private void Examine(CodeBlock code)
    {
        if (CodeSurvey.Visit(code, notes) is { Language: Languages.Console } fence)
            _transcripts.Visit((FencedCodeBlock)code, fence);
    }

    private void Examine(DirectiveBlock directive)
    {
        if (directive is TabsDirective tabs)
            tabs.Id = $"{context.IdPrefix}tabs:{++_tabs}";
        if (isFragment)
            notes.Find(directive, "a directive (:::) has no place here");
        else
            directive.Examine(notes);
    }

    private void Visit(ContainerInline inlines, bool isCardWelcome)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is TermInline term)
                Visit(term, isCardWelcome);
            else if (inline is AutolinkInline address)
                _links.Visit(address);
            else if (inline is LinkInline link)
                _links.Visit(link);
            else if (inline is LiteralInline literal)
                FootnoteSurvey.Visit(literal, notes);
            if (inline is ContainerInline inner)
                Visit(inner, isCardWelcome && inline is not LinkInline);
        }
    }

    // Inside a heading or a link a card would be read aloud as part of it, and a link cannot hold a link: the words stay plain there.
    private void Visit(TermInline term, bool isCardWelcome)
    {
        notes.Refer(new TermReference(notes.LineOf(term), term.Term));
        term.Entry = context.FindTerm(term.Term);
        if (isCardWelcome && term.Entry is not null)
            term.CardId = $"{context.IdPrefix}term:{++_cards}";
    }
}
