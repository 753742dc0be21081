namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>Finds the tokens of one code block, line after line. Each character is looked at a bounded number of times, and any text gives tokens.</summary>
internal sealed class Highlighter(Grammar grammar)
{
    private readonly List<Token> _tokens = [];
    private readonly BlockText _block = new();
    private char _openQuote;
    private bool _atStatement = true;

    /// <summary>Whether the next line belongs to a here-document.</summary>
    public bool IsInHereDocument => _block.IsHereDocument;

    /// <summary>The tokens of the next line, from left to right. The list is good until the next call.</summary>
    public IReadOnlyList<Token> Scan(ReadOnlySpan<char> line)
    {
        _tokens.Clear();
        if (_block.Take(line) is { } kind)
        {
            Add(kind, 0, line.Length);
            return _tokens;
        }
        var position = _openQuote != '\0' ? ReadStringEnd(line, 0, 0) : 0;
        if (grammar.StatementEnds.Length == 0)
            _atStatement = true;
        while (position < line.Length)
            position = ReadNext(line, position);
        if (grammar.BlockScalars && _tokens is [.., { Kind: TokenKind.Keyword } last] && line[last.Start] is '|' or '>')
            _block.OpenScalar(line, last.Start + last.Length);
        _block.BeginHereDocument();
        return _tokens;
    }

    private int ReadNext(ReadOnlySpan<char> line, int start)
    {
        var c = line[start];
        if (char.IsWhiteSpace(c))
            return start + 1;
        if (grammar.Comments.Contains(c) && (start == 0 || char.IsWhiteSpace(line[start - 1])))
            return Add(TokenKind.Comment, start, line.Length);
        if (grammar.Quotes.Contains(c))
        {
            _openQuote = c;
            return ReadStringEnd(line, start, start + 1);
        }
        if (grammar.Variables && c == '$')
            return ReadVariable(line, start);
        if (grammar.Headings && c == '[' && line[start..].IndexOf(']') is > 0 and var length)
            return Add(TokenKind.Keyword, start, start + length + 1);
        if (grammar.HereDocuments && c == '<' && _block.ReadHereMark(line, start) is > 0 and var end)
            return Add(TokenKind.Keyword, start, end);
        if (!grammar.Punctuation.Contains(c))
            return ReadWord(line, start);
        _atStatement |= grammar.StatementEnds.Contains(c);
        return Add(TokenKind.Punct, start, start + 1);
    }

    /// <summary>Reads from inside a string to its end; a string at the left of a colon is a key.</summary>
    private int ReadStringEnd(ReadOnlySpan<char> line, int start, int inside)
    {
        _atStatement = false;
        for (var i = inside; i < line.Length; i++)
        {
            if (line[i] == '\\' && _openQuote == '"')
            {
                i++;
            }
            else if (line[i] == _openQuote)
            {
                _openQuote = '\0';
                var isKey = grammar.Keys == KeyRule.BeforeColon && NextIs(line, i + 1, ':');
                return Add(isKey ? TokenKind.Key : TokenKind.String, start, i + 1);
            }
        }
        if (!grammar.StringsSpanLines)
            _openQuote = '\0';
        return Add(TokenKind.String, start, line.Length);
    }

    private int ReadVariable(ReadOnlySpan<char> line, int start)
    {
        const string special = "?@#*!$-";
        _atStatement = false;
        var end = start + 1;
        if (end < line.Length && line[end] == '{')
        {
            var close = line[end..].IndexOf('}');
            return Add(TokenKind.Variable, start, close < 0 ? line.Length : end + close + 1);
        }
        if (end < line.Length && special.Contains(line[end], StringComparison.Ordinal))
            return Add(TokenKind.Variable, start, end + 1);
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '_'))
            end++;
        return Add(end > start + 1 ? TokenKind.Variable : TokenKind.Punct, start, end);
    }

    private int ReadWord(ReadOnlySpan<char> line, int start)
    {
        var end = Words.End(grammar, line, start);
        // A colon or an equals sign that ended the word before.
        if (end == start)
            return Add(TokenKind.Punct, start, start + 1);
        if (KindOf(line, start, end) is { } kind)
            Add(kind, start, end);
        _atStatement = false;
        return end;
    }

    private TokenKind? KindOf(ReadOnlySpan<char> line, int start, int end)
    {
        var word = line[start..end];
        if (_atStatement && grammar.Keys == KeyRule.FirstWord)
            return start == 0 && Words.IsIn(grammar.Sections, word) ? TokenKind.Keyword : TokenKind.Key;
        if (grammar.Keys == KeyRule.BeforeColon && end < line.Length && line[end] == ':')
            return TokenKind.Key;
        if (grammar.Keys == KeyRule.BeforeEquals && word[0] != '-' && NextIs(line, end, '=', skipBlanks: _atStatement))
            return TokenKind.Key;
        if (Words.IsIn(grammar.Keywords, word))
            return TokenKind.Keyword;
        if (grammar.BlockScalars && word is "-")
            return TokenKind.Punct;
        if (Words.IsNumber(word))
            return TokenKind.Number;
        return grammar.Flags && Words.IsFlag(word) ? TokenKind.Flag : null;
    }

    private static bool NextIs(ReadOnlySpan<char> line, int position, char wanted, bool skipBlanks = true)
    {
        while (skipBlanks && position < line.Length && char.IsWhiteSpace(line[position]))
            position++;
        return position < line.Length && line[position] == wanted;
    }

    private int Add(TokenKind kind, int start, int end)
    {
        // Signs in a row are one token: less to send.
        if (kind == TokenKind.Punct && _tokens is [.., { Kind: TokenKind.Punct } last] && last.Start + last.Length == start)
            _tokens[^1] = last with { Length = end - last.Start };
        else if (end > start)
            _tokens.Add(new Token(kind, start, end - start));
        return end;
    }
}
