using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Builds one document from tokens (YAML 1.1 §4.2), with the complaints of goyaml.v2.</summary>
internal sealed class YamlParser
{
    private readonly List<YamlToken> _tokens;

    private int _next;

    private YamlToken? _problem;

    private YamlParser(List<YamlToken> tokens) => _tokens = tokens;

    private YamlToken Current => _tokens[_next];

    /// <summary>The document, null where there is none; or the problem with the line, from 0, that it was noticed in.</summary>
    internal static Document? Parse(string text, out YamlProblem? problem, out int line)
    {
        var parser = new YamlParser(YamlScanner.Scan(text));
        while (parser.Current.Kind is YamlTokenKind.DocumentStart or YamlTokenKind.DocumentEnd)
            parser._next++;
        var document = parser.Current.Kind == YamlTokenKind.StreamEnd ? null : parser.Node(isBlock: true, isIndentless: false);
        if (parser._problem is null && document is not null && parser.Current.Kind is not (YamlTokenKind.StreamEnd or YamlTokenKind.DocumentEnd))
            parser.Fail("did not find expected <document start>");
        problem = parser.Problem();
        line = parser._problem?.Start.Line ?? 0;
        return problem is null ? document : null;
    }

    // goyaml.v2 yaml.go: fail(). A parser counts the line of the mistake from 0, a scanner from 1, and neither names the first.
    private YamlProblem? Problem()
    {
        if (_problem is not { } token)
            return null;

        var line = token.Start.Line == 0 ? 0 : token.Start.Line + (token.Kind == YamlTokenKind.Problem ? 1 : 0);
        return new YamlProblem(line, token.Text);
    }

    private void Fail(string text) =>
        _problem ??= Current.Kind == YamlTokenKind.Problem ? Current : new YamlToken(YamlTokenKind.StreamEnd, Current.Start, text);

    private Document Node(bool isBlock, bool isIndentless)
    {
        var token = Current;
        switch (token.Kind)
        {
            case YamlTokenKind.PlainScalar:
                _next++;
                return YamlScalar.Resolve(token.Text);
            case YamlTokenKind.QuotedScalar:
                _next++;
                return new TextDocument(token.Text);
            case YamlTokenKind.FlowSequenceStart:
                return FlowSequence();
            case YamlTokenKind.FlowMappingStart:
                return FlowMapping();
            case YamlTokenKind.BlockSequenceStart when isBlock:
                return BlockSequence();
            case YamlTokenKind.BlockMappingStart when isBlock:
                return BlockMapping();
            case YamlTokenKind.BlockEntry when isIndentless:
                return IndentlessSequence();
            default:
                Fail("did not find expected node content");
                return NullDocument.Instance;
        }
    }

    private ListDocument BlockSequence()
    {
        var items = ImmutableArray.CreateBuilder<Document>();
        _next++;
        while (_problem is null && Current.Kind != YamlTokenKind.BlockEnd)
        {
            if (Current.Kind != YamlTokenKind.BlockEntry)
            {
                Fail("did not find expected '-' indicator");
                break;
            }

            _next++;
            items.Add(Current.Kind is YamlTokenKind.BlockEntry or YamlTokenKind.BlockEnd ? NullDocument.Instance : Node(isBlock: true, isIndentless: false));
        }

        _next++;
        return new ListDocument(items.DrainToImmutable());
    }

    private ListDocument IndentlessSequence()
    {
        var items = ImmutableArray.CreateBuilder<Document>();
        while (_problem is null && Current.Kind == YamlTokenKind.BlockEntry)
        {
            _next++;
            items.Add(EndsBlockValue() || Current.Kind == YamlTokenKind.BlockEntry ? NullDocument.Instance : Node(isBlock: true, isIndentless: false));
        }

        return new ListDocument(items.DrainToImmutable());
    }

    private MapDocument BlockMapping()
    {
        var entries = new MapBuilder();
        _next++;
        while (_problem is null && Current.Kind != YamlTokenKind.BlockEnd)
        {
            if (Current.Kind != YamlTokenKind.Key)
            {
                Fail("did not find expected key");
                break;
            }

            _next++;
            var key = EndsBlockValue() ? NullDocument.Instance : Node(isBlock: true, isIndentless: true);
            var value = ValueAfterKey(EndsBlockValue, isBlock: true);
            Put(entries, key, value);
        }

        _next++;
        return entries.ToDocument();
    }

    private bool EndsBlockValue() => Current.Kind is YamlTokenKind.Key or YamlTokenKind.Value or YamlTokenKind.BlockEnd;

    private Document ValueAfterKey(Func<bool> isEmpty, bool isBlock)
    {
        if (_problem is not null || Current.Kind != YamlTokenKind.Value)
            return NullDocument.Instance;

        _next++;
        return isEmpty() ? NullDocument.Instance : Node(isBlock, isIndentless: isBlock);
    }

    private ListDocument FlowSequence()
    {
        var items = ImmutableArray.CreateBuilder<Document>();
        _next++;
        while (_problem is null && Current.Kind != YamlTokenKind.FlowSequenceEnd)
        {
            if (items.Count > 0 && !Separated(YamlTokenKind.FlowSequenceEnd, "did not find expected ',' or ']'"))
                break;

            if (Current.Kind == YamlTokenKind.Key)
                items.Add(Pair().ToDocument());
            else if (Current.Kind != YamlTokenKind.FlowSequenceEnd)
                items.Add(Node(isBlock: false, isIndentless: false));
        }

        _next++;
        return new ListDocument(items.DrainToImmutable());
    }

    private MapDocument FlowMapping()
    {
        var entries = new MapBuilder();
        _next++;
        for (var isFirst = true; _problem is null && Current.Kind != YamlTokenKind.FlowMappingEnd; isFirst = false)
        {
            if (!isFirst && !Separated(YamlTokenKind.FlowMappingEnd, "did not find expected ',' or '}'"))
                break;

            if (Current.Kind == YamlTokenKind.Key)
                Pair(entries);
            else if (Current.Kind != YamlTokenKind.FlowMappingEnd)
                Put(entries, Node(isBlock: false, isIndentless: false), NullDocument.Instance);
        }

        _next++;
        return entries.ToDocument();
    }

    private bool Separated(YamlTokenKind end, string complaint)
    {
        if (Current.Kind == YamlTokenKind.FlowEntry)
        {
            _next++;
            return true;
        }

        if (Current.Kind != end)
            Fail(complaint);
        return Current.Kind == end;
    }

    private MapBuilder Pair(MapBuilder? entries = null)
    {
        entries ??= new MapBuilder();
        _next++;
        var key = EndsFlowValue() || Current.Kind == YamlTokenKind.Value ? NullDocument.Instance : Node(isBlock: false, isIndentless: false);
        Put(entries, key, ValueAfterKey(EndsFlowValue, isBlock: false));
        return entries;
    }

    private bool EndsFlowValue() => Current.Kind is YamlTokenKind.FlowEntry or YamlTokenKind.FlowMappingEnd or YamlTokenKind.FlowSequenceEnd;

    private void Put(MapBuilder entries, Document key, Document value)
    {
        if (YamlScalar.KeyText(key) is { } text)
            entries.Put(text, value);
        else
            Fail("invalid map key");
    }
}
