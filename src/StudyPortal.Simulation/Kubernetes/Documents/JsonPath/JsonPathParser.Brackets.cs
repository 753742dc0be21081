using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What stands in square brackets: numbers, slices, names and filters.</summary>
internal sealed partial class JsonPathParser
{
    private JsonPathStep Bracket()
    {
        _next++;
        if (Peek() == '?')
            return Filter();

        if (Peek() is '\'')
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
        while (Problem is null && Peek() is '\'')
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
}
