using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Statistics;

/// <summary>Counts the prose of a Markdown text: paragraphs, also in lists and callouts. Headings, tables, code blocks and directives that embed something are none.</summary>
internal sealed class ProseCounter
{
    private const string Vowels = "aeiouy";

    // Stands for a piece of inline code: a word of one syllable that ends no sentence.
    private const string Code = "code";

    private int _words;
    private int _sentences;
    private int _syllables;

    public static ProseMeasure Measure(string markdown)
    {
        var counter = new ProseCounter();
        counter.Visit(Dialect.Parse(markdown, new ProseNotes(firstLine: 1)));
        return new ProseMeasure(counter._words, counter._sentences, counter._syllables);
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph)
                Count(paragraph);
            else if (block is ContainerBlock inner and not Table and not Prose.Directives.EmbedDirective)
                Visit(inner);
        }
    }

    private void Count(ParagraphBlock paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph.Inline);
        var isOpen = false;
        foreach (var word in text.ToString().Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)))
        {
            _words++;
            _syllables += Syllables(word);
            isOpen = word.TrimEnd('"', '\'', ')', ']', '”', '’') is not [.., '.' or '?' or '!' or ':'];
            if (!isOpen)
                _sentences++;
        }

        if (isOpen)
            _sentences++;
    }

    private static void Append(StringBuilder text, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is CodeInline)
                text.Append(Code);
            else if (inline is LinkInline or EmphasisInline)
                Append(text, (ContainerInline)inline);
            else
                PlainText.Append(text, inline);
        }
    }

    private static int Syllables(string word)
    {
        var letters = word.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        var count = 0;
        for (var index = 0; index < letters.Length; index++)
        {
            if (Vowels.Contains(letters[index], StringComparison.Ordinal) && (index == 0 || !Vowels.Contains(letters[index - 1], StringComparison.Ordinal)))
                count++;
        }

        // Silent in "node" and "code", but not in "single" and "be".
        var isSilent = letters is [.., var before, 'e'] && !Vowels.Contains(before, StringComparison.Ordinal) && letters is not [.., not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'), 'l', 'e'];
        return Math.Max(1, isSilent ? count - 1 : count);
    }
}
