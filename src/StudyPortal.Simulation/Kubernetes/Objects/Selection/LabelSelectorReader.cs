using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Reads what <c>-l</c> takes: <c>app=web,tier!=db,env in (a,b),!old</c> (apimachinery pkg/labels/selector.go).</summary>
public sealed class LabelSelectorReader
{
    private const string Special = "=!,()<>";

    private readonly List<string> _words = [];

    private int _next;

    private string? _problem;

    private LabelSelectorReader(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            var start = index;
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            if (Special.Contains(text[index], StringComparison.Ordinal))
                index += text[index] is '=' or '!' && index + 1 < text.Length && text[index + 1] == '=' ? 2 : 1;
            else
                index = IndexOfEnd(text, index);
            _words.Add(text[start..index]);
        }
    }

    private string Current => _next < _words.Count ? _words[_next] : "";

    /// <summary>The selector that the text describes, or why it is none; an empty text picks everything.</summary>
    public static LabelSelectorResult Read(string text)
    {
        var reader = new LabelSelectorReader(text);
        var requirements = ImmutableArray.CreateBuilder<LabelRequirement>();
        while (reader._problem is null && reader.Current.Length > 0)
        {
            requirements.Add(reader.Requirement());
            if (reader._problem is null && reader.Current.Length > 0 && !reader.Take(","))
                reader.Refuse($"found '{reader.Current}', expected: ',' or 'end of string'");
        }

        return reader._problem is { } problem ? new LabelSelectorRefused("unable to parse requirement: " + problem) : new LabelSelectorRead(new LabelSelector(requirements.DrainToImmutable()));
    }

    private static int IndexOfEnd(string text, int index)
    {
        while (index < text.Length && !char.IsWhiteSpace(text[index]) && !Special.Contains(text[index], StringComparison.Ordinal))
            index++;
        return index;
    }

    private LabelRequirement Requirement()
    {
        if (Take("!"))
            return new AbsentRequirement(Identifier());

        var key = Identifier();
        var sign = Current;
        if (sign is "" or ",")
            return new ExistsRequirement(key);

        _next++;
        switch (sign)
        {
            case "=" or "==":
                return new EqualRequirement(key, Value());
            case "!=":
                return new UnequalRequirement(key, Value());
            case "in":
                return new InRequirement(key, Values());
            case "notin":
                return new NotInRequirement(key, Values());
            default:
                Refuse($"found '{sign}', expected: in, notin, =, ==, !=, gt, lt");
                return new ExistsRequirement(key);
        }
    }

    private string Identifier()
    {
        var word = Current;
        if (word.Length == 0 || Special.Contains(word[0], StringComparison.Ordinal))
            Refuse($"found '{word}', expected: !, identifier, or 'end of string'");
        _next++;
        return word;
    }

    private string Value()
    {
        if (Current is "" or ",")
            return "";

        return Special.Contains(Current[0], StringComparison.Ordinal) ? Identifier() : _words[_next++];
    }

    private ImmutableArray<string> Values()
    {
        var values = ImmutableArray.CreateBuilder<string>();
        if (!Take("("))
            Refuse($"found '{Current}' expected: '('");
        while (_problem is null && Current is not (")" or ""))
        {
            values.Add(Identifier());
            Take(",");
        }

        if (!Take(")"))
            Refuse($"found '{Current}', expected: ',' or ')'");
        return values.DrainToImmutable();
    }

    private bool Take(string word)
    {
        if (Current != word)
            return false;

        _next++;
        return true;
    }

    private void Refuse(string problem) => _problem ??= problem;
}
