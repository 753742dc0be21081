using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>
/// Regular expressions as grep and sed write them (POSIX basic and extended, with GNU's additions), as expressions of .NET. Matching takes time in proportion to the text.
/// </summary>
internal sealed class Pattern
{
    // Repetitions multiply when they are nested.
    private const int MostRepetitions = 1_000;

    private static readonly TimeSpan _matchTimeout = TimeSpan.FromSeconds(1);

    private readonly string _text;
    private readonly bool _isExtended;
    private readonly StringBuilder _written = new();
    private int _repetitions = 1;

    private Pattern(string text, bool isExtended) => (_text, _isExtended) = (text, isExtended);

    /// <summary>The expression, or null and grep's words for what is wrong with it.</summary>
    public static (Regex? Expression, string Complaint) Compile(string text, bool isExtended, bool ignoresCase)
    {
        var pattern = new Pattern(text, isExtended);
        if (pattern.Translate() is { } complaint)
            return (null, complaint);
        if (pattern._repetitions > MostRepetitions)
            return (null, "Regular expression too big");
        return TryBuild(pattern._written.ToString(), ignoresCase, out var expression) ? (expression, "") : (null, Fault(text));
    }

    /// <summary>The expression that stands for a text itself.</summary>
    public static string Literal(string text) => string.Concat(text.Select(letter => ".*[]^$\\".Contains(letter, StringComparison.Ordinal) ? "\\" + letter : letter.ToString()));

    // .NET has no way to ask whether an expression is well formed.
    private static bool TryBuild(string written, bool ignoresCase, [NotNullWhen(true)] out Regex? expression)
    {
        try
        {
            var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
            expression = new Regex(written, options, _matchTimeout);
            return true;
        }
        catch (RegexParseException)
        {
            expression = null;
            return false;
        }
    }

    private static string Fault(string text) =>
        text.Contains('(', StringComparison.Ordinal) || text.Contains(')', StringComparison.Ordinal) ? "Unmatched ( or \\(" : "Invalid preceding regular expression";

    private string? Translate()
    {
        for (var at = 0; at < _text.Length; at++)
        {
            var letter = _text[at];
            if (letter == '\\')
            {
                if (++at == _text.Length)
                    return "Trailing backslash";
                if (char.IsAsciiDigit(_text[at]))
                    return "Invalid back reference";
                Escaped(ref at);
            }
            else if (letter == '[')
            {
                if (!Bracket(ref at))
                    return "Unmatched [, [^, [:, [., or [=";
            }
            else if (IsSpecial(letter, at))
                Special(letter, ref at);
            else
                _written.Append(Regex.Escape(letter.ToString()));
        }

        return null;
    }

    private void Escaped(ref int at)
    {
        var letter = _text[at];
        if (!_isExtended && "(){}|+?".Contains(letter, StringComparison.Ordinal))
            Special(letter, ref at);
        else if (letter is '<' or '>')
            _written.Append("\\b");
        else if (letter is 'w' or 'W' or 's' or 'S' or 'b' or 'B' or 't' or 'n')
            _written.Append('\\').Append(letter);
        else
            _written.Append(Regex.Escape(letter.ToString()));
    }

    private bool IsSpecial(char letter, int at) => letter switch
    {
        '.' => true,
        '*' => at > 0 && !(at == 1 && _text[0] == '^'),
        '^' => _isExtended || at == 0 || _text[at - 1] is '(' or '|',
        '$' => _isExtended || at == _text.Length - 1 || (_text[at + 1] == '\\' && at + 2 < _text.Length && _text[at + 2] is ')' or '|'),
        '+' or '?' => _isExtended && at > 0,
        '(' or ')' or '|' => _isExtended,
        '{' => _isExtended && at > 0 && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]),
        _ => false,
    };

    private void Special(char letter, ref int at)
    {
        if (letter is '*' or '+' or '?' && _written.Length > 0 && _written[^1] is '*')
            return;
        if (letter is '{')
            Repetition(ref at);
        else
            _written.Append(letter);
    }

    private void Repetition(ref int at)
    {
        var end = _text.IndexOf('}', at);
        var bounds = end < 0 ? "" : _text[(at + 1)..end].TrimEnd('\\');
        foreach (var bound in bounds.Split(','))
        {
            var isNumber = int.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            _repetitions = bound.Length == 0 ? _repetitions : !isNumber || number > MostRepetitions ? MostRepetitions + 1 : Math.Min(_repetitions * Math.Max(1, number), MostRepetitions + 1);
        }

        _written.Append('{').Append(bounds).Append('}');
        at = end < 0 ? _text.Length - 1 : end;
    }

    private bool Bracket(ref int at)
    {
        _written.Append('[');
        var start = at + 1;
        if (start < _text.Length && _text[start] == '^')
        {
            _written.Append('^');
            start++;
        }

        for (var place = start; place < _text.Length; place++)
        {
            if (_text[place] == ']' && place > start)
            {
                _written.Append(']');
                at = place;
                return true;
            }

            if (string.CompareOrdinal(_text, place, "[:", 0, 2) == 0 && _text.IndexOf(":]", place, StringComparison.Ordinal) is var end and > 0)
            {
                _written.Append(ClassOf(_text[(place + 2)..end]));
                place = end + 1;
            }
            else
                _written.Append(_text[place] is '[' or ']' or '\\' or '^' ? "\\" + _text[place] : _text[place].ToString());
        }

        return false;
    }

    private static string ClassOf(string name) => name switch
    {
        "alpha" => "A-Za-z",
        "digit" => "0-9",
        "alnum" => "A-Za-z0-9",
        "upper" => "A-Z",
        "lower" => "a-z",
        "space" => "\\s",
        "blank" => " \\t",
        "punct" => "!-/:-@\\[-`{-~",
        "xdigit" => "0-9A-Fa-f",
        _ => "",
    };
}
