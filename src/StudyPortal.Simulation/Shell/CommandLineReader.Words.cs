using System.Text;

namespace StudyPortal.Simulation.Shell;

/// <summary>What stands in words: assignments, quotes, variables, and what commands print.</summary>
internal sealed partial class CommandLineReader
{
    private void AddWord(string word, bool quoted, bool isPattern)
    {
        if (IsAssignment(word))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            _assignments.Add(new KeyValuePair<string, string>(word[..equals], word[(equals + 1)..]));
            return;
        }

        if (isPattern)
            _patterns.Add(_words.Count);

        // An unquoted variable that is empty leaves no word.
        if (word.Length > 0 || quoted)
            _words.Add(word);
    }

    /// <summary>Whether a variable is set: in front of a command a name stands before an equals sign. What is set is not parted into words.</summary>
    private bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return _words.Count == 0 && equals > 0 && word[..equals].All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && !char.IsAsciiDigit(word[0]);
    }

    private string? ReadQuoted(char quote, StringBuilder word)
    {
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (quote == '"' && text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is '"' or '\\' or '$')
                word.Append(text[++_at]);
            else if (quote == '"' && text[_at] == '$' && IsSubstitution)
            {
                if (ReadSubstitution() is not { } printed)
                    return "unexpected EOF while looking for matching `)'";
                word.Append(printed);
            }
            else if (quote == '"' && text[_at] == '$')
                word.Append(ReadVariable());
            else
                word.Append(text[_at]);
        }

        return _at < text.Length ? null : $"unexpected EOF while looking for matching `{quote}'";
    }

    private bool IsSubstitution => _at + 1 < text.Length && text[_at + 1] == '(';

    /// <summary>What the command prints that begins here; stays at its closing parenthesis. Null where there is none.</summary>
    private string? ReadSubstitution()
    {
        var start = _at + 2;
        var depth = 1;
        for (_at = start; _at < text.Length; _at++)
        {
            depth += text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return substitute(text[start.._at]).TrimEnd('\n');
        }

        return null;
    }

    /// <summary>Words end at the white space of what a command has printed.</summary>
    private StringBuilder Split(StringBuilder word, string printed, bool quoted)
    {
        var pieces = printed.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var place = 0; place < pieces.Length; place++)
        {
            word.Append(pieces[place]);
            if (place == pieces.Length - 1)
                break;
            AddWord(word.ToString(), quoted, isPattern: false);
            word = new StringBuilder();
        }

        return word;
    }

    /// <summary>The value of the variable that begins here; stays at its last character.</summary>
    private string ReadVariable()
    {
        var isBraced = _at + 1 < text.Length && text[_at + 1] == '{';
        var start = _at + (isBraced ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' || (end == start && text[end] == '?')))
            end++;
        if (end == start || (isBraced && (end == text.Length || text[end] != '}')))
            return "$";
        _at = isBraced ? end : end - 1;
        return variable(text[start..end]);
    }
}
