namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>
/// Cuts a text into tokens: indentation becomes starts and ends of blocks, and a scalar before a colon becomes a key after the fact (YAML 1.1 §9; the places
/// where goyaml.v2 notices mistakes are kept, since its words are what learners see). Anchors, tags and directives are refused.
/// </summary>
internal sealed partial class YamlScanner
{
    private const int LongestSimpleKey = 1024;

    private const int DeepestNesting = 1000;

    private const string TooDeep = "exceeded max depth of 1000";

    private const char End = '\0';

    private readonly string _text;

    private readonly List<YamlToken> _tokens = [];

    private readonly Stack<int> _indents = new();

    private readonly Stack<SimpleKey> _outerKeys = new();

    private YamlMark _mark;

    private int _indent = -1;

    private int _flowLevel;

    private bool _simpleKeyAllowed = true;

    private SimpleKey _simpleKey;

    /// <summary>How many tokens the parser has seen when the next one is looked for: a possible key is held back until a colon follows or cannot.</summary>
    private int _delivered;

    private bool _ended;

    private YamlScanner(string text) => _text = text;

    /// <summary>All tokens; the last is the end of the stream or a problem.</summary>
    internal static List<YamlToken> Scan(string text)
    {
        var scanner = new YamlScanner(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        while (!scanner._ended)
            scanner.Next();
        return scanner._tokens;
    }

    private void Next()
    {
        _delivered = FirstPossibleKey();
        SkipToNextToken();
        DropStaleKeys();
        if (_ended)
            return;

        Unroll(_mark.Column);
        var current = Peek();
        if (_mark.Index >= _text.Length)
            EndStream();
        else if (_mark.Column == 0 && AtDocumentMark("---"))
            DocumentMark(YamlTokenKind.DocumentStart);
        else if (_mark.Column == 0 && AtDocumentMark("..."))
            DocumentMark(YamlTokenKind.DocumentEnd);
        else if (current is '[' or '{')
            StartFlow(current == '[' ? YamlTokenKind.FlowSequenceStart : YamlTokenKind.FlowMappingStart);
        else if (current is ']' or '}')
            EndFlow(current == ']' ? YamlTokenKind.FlowSequenceEnd : YamlTokenKind.FlowMappingEnd);
        else if (current == ',')
            FlowEntry();
        else if (current == '-' && IsBlank(Peek(1)))
            BlockEntry();
        else if (current == ':' && (_flowLevel > 0 || IsBlank(Peek(1))))
            Value();
        else if (current is '|' or '>' && _flowLevel == 0)
            BlockScalar(isLiteral: current == '|');
        else if (current is '\'' or '"')
            QuotedScalar(isSingle: current == '\'');
        else if (StartsPlain(current))
            PlainScalar();
        else
            Fail("found character that cannot start any token");
    }

    private bool StartsPlain(char current) => current switch
    {
        '-' => !IsBlank(Peek(1)),
        '?' or ':' => _flowLevel == 0 && !IsBlank(Peek(1)),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => !IsBlank(current),
    };

    private void SkipToNextToken()
    {
        while (true)
        {
            while (Peek() == ' ' || (Peek() == '\t' && (_flowLevel > 0 || !_simpleKeyAllowed)))
                Advance();
            if (Peek() == '#')
                SkipComment();

            if (Peek() != '\n')
                return;

            Advance();
            if (_flowLevel == 0)
                _simpleKeyAllowed = true;
        }
    }

    private void SkipComment()
    {
        while (!IsBreakOrEnd(Peek()))
            Advance();
    }

    private char Peek(int ahead = 0) => _mark.Index + ahead < _text.Length ? _text[_mark.Index + ahead] : End;

    private void Advance()
    {
        var isBreak = Peek() == '\n';
        _mark = new YamlMark(_mark.Index + 1, isBreak ? _mark.Line + 1 : _mark.Line, isBreak ? 0 : _mark.Column + 1);
    }

    private void Advance(int count)
    {
        for (var step = 0; step < count; step++)
            Advance();
    }

    private void Add(YamlTokenKind kind, int length)
    {
        _tokens.Add(new YamlToken(kind, _mark));
        Advance(length);
    }

    /// <summary>A mistake that the scanner sees is told with the line it stands in.</summary>
    private void Fail(string text)
    {
        if (_ended)
            return;

        _tokens.RemoveRange(_delivered, _tokens.Count - _delivered);
        _tokens.Add(new YamlToken(YamlTokenKind.Problem, _mark, text));
        _ended = true;
    }

    private int FirstPossibleKey()
    {
        var first = _simpleKey.Possible ? _simpleKey.Token : _tokens.Count;
        foreach (var key in _outerKeys)
            first = key.Possible ? Math.Min(first, key.Token) : first;
        return first;
    }

    private bool AtDocumentMark(string mark) => string.CompareOrdinal(_text, _mark.Index, mark, 0, mark.Length) == 0 && IsBlank(Peek(mark.Length));

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or End;

    private static bool IsBreakOrEnd(char character) => character is '\n' or End;

    /// <summary>A scalar or flow collection that turns out to be a key where a colon follows in the same line.</summary>
    private readonly record struct SimpleKey(bool Possible, bool Required, int Token, YamlMark Mark);
}
