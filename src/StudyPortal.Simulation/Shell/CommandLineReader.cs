using System.Collections.Immutable;
using System.Text;

namespace StudyPortal.Simulation.Shell;

/// <summary>
/// Reads a line as bash does, as far as the simulated shell goes: words, quotes, variables, <c>$(…)</c>, <c>|</c>, <c>;</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>&gt;</c>, <c>&gt;&gt;</c>,
/// <c>2&gt;</c> and <c>2&gt;&amp;1</c>, comments. What it does not know is complained about and not guessed.
/// </summary>
/// <param name="text">The line.</param>
/// <param name="variable">The value of a variable.</param>
/// <param name="substitute">What a command prints that stands in <c>$(…)</c>.</param>
internal sealed partial class CommandLineReader(string text, Func<string, string> variable, Func<string, string> substitute)
{
    /// <summary>Longer lines are refused.</summary>
    public const int MostCharacters = 4_096;

    private static readonly string[] _operators = ["2>&1", "2>>", "2>", "&&", "||", ">>", "1>", ">", "|", ";"];
    private static readonly string[] _unknown = ["`", "<", "&"];

    // Whether a line can be understood is seen before anything of it is run.
    private const string Placeholder = "x";

    private readonly List<CommandLinePart> _parts = [];
    private readonly List<CommandStage> _stages = [];
    private readonly List<string> _words = [];
    private readonly List<int> _patterns = [];
    private readonly List<KeyValuePair<string, string>> _assignments = [];
    private readonly List<Redirection> _redirections = [];
    private RunCondition _condition;
    private int _partStart;
    private int _at;

    /// <summary>A line taken apart before its turn has come: variables and what commands print stand as a word. Where that fails, null and the complaint.</summary>
    public static (CommandLine? Line, string Complaint) Understand(string text) => new CommandLineReader(text, static _ => Placeholder, static _ => Placeholder).Read();

    /// <summary>The line taken apart; where that fails, null and the complaint.</summary>
    public (CommandLine? Line, string Complaint) Read()
    {
        if (text.Length > MostCharacters)
            return (null, $"a line has {MostCharacters} characters at most");
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
                _at++;
            else if (text[_at] == '#')
                break;
            else if (OperatorHere() is { } sign)
            {
                _at += sign.Length;
                if (Apply(sign) is { } complaint)
                    return (null, complaint);
            }
            else if (ReadWord() is { } complaint)
                return (null, complaint);
        }

        if (_stages.Count > 0 && IsStageEmpty)
            return (null, "syntax error: unexpected end of file");
        EndPart(RunCondition.Always, text.Length);
        return (new CommandLine([.. _parts]), "");
    }

    private bool IsStageEmpty => _words.Count == 0 && _assignments.Count == 0;

    private string? OperatorHere() => _operators.FirstOrDefault(sign => string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0);

    private string? Apply(string sign)
    {
        switch (sign)
        {
            case "2>&1":
                _redirections.Add(new Redirection(2, "&1", IsAppended: false));
                return null;
            case ">" or ">>" or "1>" or "2>" or "2>>":
                return Redirect(sign);
            case "|":
                if (IsStageEmpty)
                    return "syntax error near unexpected token `|'";
                EndStage();
                return null;
            default:
                if (IsStageEmpty)
                    return $"syntax error near unexpected token `{sign}'";
                EndPart(sign switch { "&&" => RunCondition.OnSuccess, "||" => RunCondition.OnFailure, _ => RunCondition.Always }, _at - sign.Length);
                return null;
        }
    }

    private string? Redirect(string sign)
    {
        while (_at < text.Length && text[_at] == ' ')
            _at++;
        var before = _words.Count;
        if (_at == text.Length || OperatorHere() is not null)
            return "syntax error near unexpected token `newline'";
        if (ReadWord() is { } complaint)
            return complaint;
        if (_words.Count == before)
            return "syntax error near unexpected token `newline'";
        _redirections.Add(new Redirection(sign[0] == '2' ? 2 : 1, _words[before], sign.EndsWith(">>", StringComparison.Ordinal)));
        _words.RemoveAt(before);
        _patterns.Remove(before);
        return null;
    }

    private string? ReadWord()
    {
        var word = new StringBuilder();
        var (quoted, isPattern) = (false, false);
        for (; _at < text.Length && !char.IsWhiteSpace(text[_at]); _at++)
        {
            var character = text[_at];
            if (character is '\'' or '"')
            {
                quoted = true;
                if (ReadQuoted(character, word) is { } complaint)
                    return complaint;
            }
            else if (character == '\\' && _at + 1 < text.Length)
                word.Append(text[++_at]);
            else if (_unknown.FirstOrDefault(sign => string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0) is { } sign && OperatorHere() is null)
                return $"`{sign}' is not understood by this shell";
            else if (OperatorHere() is { } end && !(end[0] == '2' && word.Length > 0))
                break;
            else if (character == '$' && IsSubstitution)
            {
                if (ReadSubstitution() is not { } printed)
                    return "unexpected EOF while looking for matching `)'";
                quoted |= word.Length > 0 && printed.Length == 0;
                word = IsAssignment(word.ToString()) ? word.Append(printed) : Split(word, printed, quoted);
            }
            else if (character == '$')
                word.Append(ReadVariable());
            else
            {
                isPattern |= character is '*' or '?' or '[';
                word.Append(character);
            }
        }

        AddWord(word.ToString(), quoted, isPattern);
        return null;
    }

    private void EndStage()
    {
        _stages.Add(new CommandStage([.. _assignments], [.. _words], [.. _redirections]) { Patterns = [.. _patterns] });
        _assignments.Clear();
        _words.Clear();
        _patterns.Clear();
        _redirections.Clear();
    }

    private void EndPart(RunCondition next, int end)
    {
        if (!IsStageEmpty || _redirections.Count > 0)
            EndStage();
        if (_stages.Count > 0)
            _parts.Add(new CommandLinePart(_condition, text[_partStart..end], [.. _stages]));
        _stages.Clear();
        (_condition, _partStart) = (next, _at);
    }
}
