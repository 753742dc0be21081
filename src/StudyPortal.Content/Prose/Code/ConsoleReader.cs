using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using StudyPortal.Content.Prose.Code.Highlighting;

namespace StudyPortal.Content.Prose.Code;

/// <summary>
/// Reads a terminal's record: lines that begin with a prompt are input, and so is what they continue in; the rest is output. Where the first prompt names a machine, all
/// of them do, and a line that begins with <c># </c> is the comment of a file that was printed.
/// </summary>
internal sealed partial class ConsoleReader
{
    // "# " or "$ "; no prompt that names a machine is as short.
    private const int ShortPrompt = 2;

    private Highlighter _shell = NewShell();
    private bool _continues;
    private bool _isNamed;

    /// <summary>What the next line is.</summary>
    public ConsoleLine Read(ReadOnlySpan<char> line)
    {
        var prompt = _continues ? 0 : PromptLength(line);
        if (!_continues && prompt == 0)
            return new ConsoleLine(false, 0, []);
        // A new command begins outside any string that the last one left open.
        if (!_continues)
            _shell = NewShell();
        var tokens = _shell.Scan(line[prompt..]);
        _isNamed |= prompt > ShortPrompt;
        _continues = _shell.IsInHereDocument || line.EndsWith("\\", StringComparison.Ordinal);
        return new ConsoleLine(true, prompt, tokens);
    }

    private static Highlighter NewShell() => new(Grammars.Bash);

    private int PromptLength(ReadOnlySpan<char> line)
    {
        foreach (var match in Prompt.EnumerateMatches(line))
            return _isNamed && match.Length == ShortPrompt ? 0 : match.Length;
        return 0;
    }

    [GeneratedRegex(@"^([A-Za-z0-9._-]+@[A-Za-z0-9._-]+:[^\s#$]*[#$]( |\z)|[#$] )", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Prompt { get; }
}

/// <summary>One line of a terminal's record.</summary>
/// <param name="Prompt">Length of the prompt; 0 where input continues.</param>
/// <param name="Tokens">Of the input behind the prompt.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConsoleLine(bool IsInput, int Prompt, IReadOnlyList<Token> Tokens);
