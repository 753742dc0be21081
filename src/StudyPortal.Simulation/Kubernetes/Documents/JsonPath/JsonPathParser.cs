using System.Collections.Immutable;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads a template of kubectl's JSONPath (client-go util/jsonpath/parser.go).</summary>
internal sealed partial class JsonPathParser
{
    private readonly string _text;

    private int _next;

    private JsonPathParser(string text) => _text = text;

    private string? Problem { get; set; }

    /// <summary>The template, or null and why it is none.</summary>
    internal static ImmutableArray<JsonPathNode>? Parse(string text, out string? problem)
    {
        var parser = new JsonPathParser(text);
        var nodes = parser.Nodes(isInRange: false);
        problem = parser.Problem;
        return problem is null ? nodes : null;
    }

    /// <summary>One path without braces, such as a column of <c>custom-columns</c>.</summary>
    internal static PathNode? ParsePath(string text, out string? problem)
    {
        var inner = text.StartsWith('{') && text.EndsWith('}') ? text[1..^1] : text;
        var nodes = Parse($"{{{(inner.StartsWith('.') || inner.StartsWith('$') ? "" : ".")}{inner}}}", out problem);
        return nodes is [PathNode path] ? path : null;
    }

    private ImmutableArray<JsonPathNode> Nodes(bool isInRange)
    {
        var nodes = ImmutableArray.CreateBuilder<JsonPathNode>();
        while (Problem is null && _next < _text.Length)
        {
            var brace = _text.IndexOf('{', _next);
            if (brace != _next)
            {
                nodes.Add(new TextNode(_text[_next..(brace < 0 ? _text.Length : brace)]));
                _next = brace < 0 ? _text.Length : brace;
                continue;
            }

            _next++;
            SkipBlanks();
            if (Word("end"))
            {
                if (!isInRange)
                    Refuse("not in range, nothing to end");
                Close();
                return nodes.DrainToImmutable();
            }

            Action(nodes);
        }

        if (isInRange)
            Refuse("unexpected end of range");
        return nodes.DrainToImmutable();
    }

    /// <summary>What stands in one pair of braces: a range, or texts and paths one after the other.</summary>
    private void Action(ImmutableArray<JsonPathNode>.Builder nodes)
    {
        if (Word("range"))
        {
            SkipBlanks();
            var path = Path();
            Close();
            nodes.Add(new RangeNode(path, Problem is null ? Nodes(isInRange: true) : []));
            return;
        }

        while (Problem is null && Peek() != '}')
        {
            if (_next >= _text.Length)
                Refuse("unclosed action");
            else if (Peek() is '"' or '\'')
                nodes.Add(new TextNode(Quoted()));
            else if (Peek() is '.' or '[' or '$' or '@')
                nodes.Add(Path());
            else
                Refuse($"unrecognized character in action: U+{(int)Peek():X4} '{Peek()}'");
            SkipBlanks();
        }

        Close();
    }

    private PathNode Path() => new(Steps());

    private ImmutableArray<JsonPathStep> Steps()
    {
        var steps = ImmutableArray.CreateBuilder<JsonPathStep>();
        while (Problem is null && _next < _text.Length)
        {
            if (Peek() is '$')
            {
                steps.Add(new RootStep());
                _next++;
            }
            else if (Peek() is '@')
            {
                _next++;
            }
            else if (Peek() == '[')
            {
                steps.Add(Bracket());
            }
            else if (Peek() == '.')
            {
                Field(steps);
            }
            else
            {
                break;
            }
        }

        return steps.DrainToImmutable();
    }

    private void Field(ImmutableArray<JsonPathStep>.Builder steps)
    {
        _next++;
        if (Peek() == '.')
        {
            steps.Add(new DescendantStep());
            _next++;
        }

        if (Peek() == '[')
            return;

        var name = new StringBuilder();
        while (_next < _text.Length && !" \t\n\r}[].,()|&<>=!@$\"'".Contains(Peek(), StringComparison.Ordinal))
        {
            if (Peek() == '\\' && _next + 1 < _text.Length)
                _next++;
            name.Append(Peek());
            _next++;
        }

        if (name.ToString() == "*")
            steps.Add(new EachStep());
        else if (name.Length > 0)
            steps.Add(new FieldStep([name.ToString()]));
    }

    private string Quoted()
    {
        var quote = Peek();
        var text = new StringBuilder();
        _next++;
        while (_next < _text.Length && Peek() != quote)
        {
            if (Peek() == '\\' && _next + 1 < _text.Length)
            {
                _next++;
                text.Append(Peek() switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                text.Append(Peek());
            }

            _next++;
        }

        if (_next >= _text.Length)
            Refuse("unterminated quoted string");
        _next++;
        return text.ToString();
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _next, word, 0, word.Length) != 0 || (_next + word.Length < _text.Length && char.IsLetterOrDigit(_text[_next + word.Length])))
            return false;

        _next += word.Length;
        return true;
    }

    private void Close()
    {
        SkipBlanks();
        if (Problem is null && Peek() != '}')
            Refuse("unclosed action");
        _next++;
    }

    private char Peek() => _next < _text.Length ? _text[_next] : '\0';

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
            _next++;
    }

    private EachStep Refuse(string problem)
    {
        Problem ??= problem;
        return new EachStep();
    }
}
