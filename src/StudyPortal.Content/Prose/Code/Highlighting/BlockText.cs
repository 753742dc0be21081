namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>Text of several lines inside code: a here-document of the shell or a block scalar of YAML.</summary>
internal sealed class BlockText
{
    private string? _announced;
    private string? _hereEnd;
    private int? _scalarIndent;

    public bool IsHereDocument => _hereEnd is not null;

    /// <summary>The colour of a line that belongs to such a text, or null where it belongs to none.</summary>
    public TokenKind? Take(ReadOnlySpan<char> line)
    {
        if (_hereEnd is not null)
        {
            if (!line.Trim().SequenceEqual(_hereEnd))
                return TokenKind.String;
            _hereEnd = null;
            return TokenKind.Keyword;
        }
        if (_scalarIndent is { } indent && (line.IsWhiteSpace() || IndentOf(line) > indent))
            return TokenKind.String;
        _scalarIndent = null;
        return null;
    }

    /// <summary>Begins a scalar on the next line, where nothing follows its sign.</summary>
    public void OpenScalar(ReadOnlySpan<char> line, int signEnd)
    {
        if (line[signEnd..].IsWhiteSpace())
            _scalarIndent = IndentOf(line);
    }

    /// <summary>Reads <c>&lt;&lt;WORD</c>, also with a hyphen or quotes, and returns where it ends; 0 where there is none.</summary>
    public int ReadHereMark(ReadOnlySpan<char> line, int start)
    {
        if (!line[start..].StartsWith("<<", StringComparison.Ordinal))
            return 0;
        var rest = line[(start + 2)..];
        var word = rest.TrimStart("-").TrimStart(" '\"");
        var length = 0;
        while (length < word.Length && (char.IsAsciiLetterOrDigit(word[length]) || word[length] == '_'))
            length++;
        if (length == 0 || rest[0] == '<')
            return 0;
        _announced = word[..length].ToString();
        var after = word[length..];
        return line.Length - after.Length + (after is ['\'' or '"', ..] ? 1 : 0);
    }

    /// <summary>The line is over: what was announced on it begins.</summary>
    public void BeginHereDocument()
    {
        _hereEnd = _announced ?? _hereEnd;
        _announced = null;
    }

    private static int IndentOf(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;
}
