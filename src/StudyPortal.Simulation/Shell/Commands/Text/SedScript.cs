using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Reads a script of sed: addresses, and the commands s, d, p, q, a, i and c.</summary>
internal sealed class SedScript(string text, bool isExtended)
{
    private readonly List<SedInstruction> _instructions = [];
    private int _at;
    private string? _complaint;

    /// <summary>The commands, or what is wrong with them.</summary>
    public (IReadOnlyList<SedInstruction> Instructions, string? Complaint) Read()
    {
        while (_complaint is null)
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == ';'))
                _at++;
            if (_at == text.Length)
                break;
            ReadInstruction();
        }

        return (_instructions, _complaint is null ? null : string.Create(CultureInfo.InvariantCulture, $"-e expression #1, char {Math.Min(_at, text.Length)}: {_complaint}"));
    }

    private void ReadInstruction()
    {
        var from = ReadAddress();
        SedAddress? to = null;
        if (from is not null && Take(','))
        {
            to = ReadAddress();
            _complaint ??= to is null ? "unexpected `,'" : null;
        }

        Skip();
        var isNegated = Take('!');
        Skip();
        if (_complaint is not null)
            return;
        if (_at == text.Length)
        {
            _complaint = "missing command";
            return;
        }

        var instruction = new SedInstruction(text[_at++], from, to, isNegated);
        if (instruction.Kind is 's')
            ReadSubstitution(instruction);
        else if (instruction.Kind is 'a' or 'i' or 'c')
            ReadText(instruction);
        else if (instruction.Kind is 'd' or 'p' or 'q')
            ReadEnd(instruction);
        else
            _complaint = $"unknown command: `{instruction.Kind}'";
    }

    private void ReadEnd(SedInstruction instruction)
    {
        Skip();
        if (_at < text.Length && text[_at] is not (';' or '\n'))
            _complaint = "extra characters after command";
        else
            _instructions.Add(instruction);
    }

    private void ReadText(SedInstruction instruction)
    {
        // GNU: `a\text` and `a text`; a backslash keeps the blanks that the text begins with.
        Skip();
        if (Take('\\') && _at < text.Length && text[_at] == '\n')
            _at++;
        else if (_at > 0 && text[_at - 1] == '\\')
            SkipBlanksBeforeBackslash();
        var end = text.IndexOf('\n', _at);
        var line = end < 0 ? text[_at..] : text[_at..end];
        _at = end < 0 ? text.Length : end;
        if (line.Length == 0)
            _complaint = "expected \\ after `a', `c' or `i'";
        else
            _instructions.Add(instruction with { Text = line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal) });
    }

    private void SkipBlanksBeforeBackslash()
    {
        var end = _at;
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end < text.Length && text[end] == '\\')
            _at = end + 1;
    }

    private void ReadSubstitution(SedInstruction instruction)
    {
        var delimiter = _at < text.Length ? text[_at++] : '\n';
        var pattern = ReadPart(delimiter, isPattern: true);
        var replacement = pattern is null ? null : ReadPart(delimiter, isPattern: false);
        if (pattern is null || replacement is null)
        {
            _complaint = "unterminated `s' command";
            return;
        }

        var marks = "";
        while (_at < text.Length && text[_at] is not (';' or '\n' or ' ' or '}'))
            marks += text[_at++];
        if (marks.Any(mark => mark is not ('g' or 'i' or 'I' or 'p')))
        {
            _complaint = "unknown option to `s'";
            return;
        }

        if (Compile(pattern, marks.Contains('i', StringComparison.OrdinalIgnoreCase)) is { } expression)
            _instructions.Add(instruction with { Expression = expression, Text = replacement, IsGlobal = marks.Contains('g', StringComparison.Ordinal), IsPrinted = marks.Contains('p', StringComparison.Ordinal) });
    }

    private string? ReadPart(char delimiter, bool isPattern)
    {
        var part = new StringBuilder();
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == delimiter)
            {
                _at++;
                return part.ToString();
            }

            if (text[_at] != '\\' || _at + 1 == text.Length)
                part.Append(text[_at]);
            else if (text[++_at] == delimiter)
                part.Append(isPattern && delimiter is '.' or '*' or '[' or '^' or '$' ? "\\" : "").Append(delimiter);
            else
                part.Append('\\').Append(text[_at]);
        }

        return null;
    }

    private SedAddress? ReadAddress()
    {
        Skip();
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        if (_at > start)
            return new SedAddress(int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue, IsLast: false, Expression: null);
        if (Take('$'))
            return new SedAddress(0, IsLast: true, Expression: null);
        if (!Take('/'))
            return null;
        if (ReadPart('/', isPattern: true) is not { } pattern)
        {
            _complaint = "unterminated address regex";
            return null;
        }

        return Compile(pattern, ignoresCase: false) is { } expression ? new SedAddress(0, IsLast: false, expression) : null;
    }

    private Regex? Compile(string pattern, bool ignoresCase)
    {
        var (expression, complaint) = Pattern.Compile(pattern, isExtended, ignoresCase);
        _complaint ??= expression is null ? complaint : null;
        return expression;
    }

    private bool Take(char letter)
    {
        if (_at == text.Length || text[_at] != letter)
            return false;
        _at++;
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
            _at++;
    }
}
