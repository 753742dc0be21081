using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads a template of kubectl's JSONPath (client-go util/jsonpath/parser.go).</summary>
internal sealed class JsonPathParser
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

    private JsonPathStep Bracket()
    {
        _next++;
        if (Peek() == '?')
            return Filter();

        if (Peek() is '\'' or '"')
            return Names();

        var end = _text.IndexOf(']', _next);
        if (end < 0)
            return Refuse("unterminated array");

        var inside = _text[_next..end].Trim();
        _next = end + 1;
        if (inside == "*")
            return new EachStep();

        if (inside.Contains(':', StringComparison.Ordinal))
            return Slice(inside);

        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in inside.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
                return Refuse($"invalid array index {inside}");

            numbers.Add(number);
        }

        return new IndexStep(numbers.DrainToImmutable());
    }

    private JsonPathStep Slice(string inside)
    {
        var parts = inside.Split(':');
        var numbers = new int?[3];
        for (var part = 0; part < parts.Length; part++)
        {
            if (part >= numbers.Length || (parts[part].Length > 0 && !int.TryParse(parts[part], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
                return Refuse($"invalid array index {inside}");

            numbers[part] = parts[part].Length > 0 ? int.Parse(parts[part], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
        }

        return new SliceStep(numbers[0], numbers[1], numbers[2] is { } step and > 0 ? step : 1);
    }

    private JsonPathStep Names()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        while (Problem is null && Peek() is '\'' or '"')
        {
            names.Add(Quoted());
            SkipBlanks();
            if (Peek() == ',')
                _next++;
            SkipBlanks();
        }

        if (Peek() != ']')
            return Refuse("unterminated array");

        _next++;
        return new FieldStep(names.DrainToImmutable());
    }

    private JsonPathStep Filter()
    {
        _next++;
        if (Peek() != '(')
            return Refuse("unterminated filter");

        _next++;
        SkipBlanks();
        var left = Steps();
        SkipBlanks();
        var sign = new[] { "==", "!=", "<=", ">=", "<", ">" }.FirstOrDefault(candidate => string.CompareOrdinal(_text, _next, candidate, 0, candidate.Length) == 0);
        FilterOperand? right = null;
        if (sign is not null)
        {
            _next += sign.Length;
            SkipBlanks();
            right = Operand();
            SkipBlanks();
        }

        if (Peek() != ')' || _next + 1 >= _text.Length || _text[_next + 1] != ']')
            return Refuse("unterminated filter");

        _next += 2;
        return new FilterStep(left, sign, right);
    }

    private FilterOperand Operand()
    {
        if (Peek() is '"' or '\'')
            return new FilterOperand(new TextDocument(Quoted()), []);

        if (Peek() is '@' or '$' or '.')
            return new FilterOperand(Value: null, Steps());

        var start = _next;
        while (_next < _text.Length && Peek() is not (')' or ' '))
            _next++;
        return new FilterOperand(YamlScalar.Resolve(_text[start.._next]), []);
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
