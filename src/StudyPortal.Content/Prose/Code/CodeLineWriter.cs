using Markdig.Renderers;
using StudyPortal.Content.Prose.Code.Highlighting;

namespace StudyPortal.Content.Prose.Code;

/// <summary>Writes the lines of one code block, in order.</summary>
internal abstract class CodeLineWriter
{
    public abstract void Write(ReadOnlySpan<char> line);

    public static CodeLineWriter For(string language, HtmlRenderer renderer) => language switch
    {
        Languages.Console => new ConsoleLines(renderer),
        _ when Languages.GrammarOf(language) is { } grammar => new HighlightedLines(renderer, new Highlighter(grammar)),
        _ => new PlainLines(renderer),
    };

    private sealed class PlainLines(HtmlRenderer renderer) : CodeLineWriter
    {
        public override void Write(ReadOnlySpan<char> line) => renderer.WriteEscape(line);
    }

    private sealed class HighlightedLines(HtmlRenderer renderer, Highlighter highlighter) : CodeLineWriter
    {
        public override void Write(ReadOnlySpan<char> line) => WriteTokens(renderer, line, highlighter.Scan(line));
    }

    /// <summary>Tells prompts, input and output apart. A script copies the text of every <c>data-copy</c>, one line each.</summary>
    private sealed class ConsoleLines(HtmlRenderer renderer) : CodeLineWriter
    {
        private readonly ConsoleReader _reader = new();

        public override void Write(ReadOnlySpan<char> line)
        {
            var read = _reader.Read(line);
            if (!read.IsInput)
            {
                WriteSpan(renderer, "tok-output", line);
                return;
            }
            if (read.Prompt > 0)
                WriteSpan(renderer, "tok-prompt", line[..read.Prompt]);
            // Nothing was typed at this prompt; an empty line inside a here-document was.
            if (read.Prompt > 0 && read.Prompt == line.Length)
                return;
            renderer.Write("<span class=\"tok-input\" data-copy>");
            WriteTokens(renderer, line[read.Prompt..], read.Tokens);
            renderer.Write("</span>");
        }
    }

    private static void WriteTokens(HtmlRenderer renderer, ReadOnlySpan<char> line, IReadOnlyList<Token> tokens)
    {
        var written = 0;
        foreach (var token in tokens)
        {
            renderer.WriteEscape(line[written..token.Start]);
            WriteSpan(renderer, ClassOf(token.Kind), line.Slice(token.Start, token.Length));
            written = token.Start + token.Length;
        }
        renderer.WriteEscape(line[written..]);
    }

    private static void WriteSpan(HtmlRenderer renderer, string name, ReadOnlySpan<char> text)
    {
        renderer.Write("<span class=\"").Write(name).Write("\">");
        renderer.WriteEscape(text);
        renderer.Write("</span>");
    }

    private static string ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Key => "tok-key",
        TokenKind.String => "tok-string",
        TokenKind.Number => "tok-number",
        TokenKind.Comment => "tok-comment",
        TokenKind.Keyword => "tok-keyword",
        TokenKind.Variable => "tok-variable",
        TokenKind.Flag => "tok-flag",
        _ => "tok-punct",
    };
}
