using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Chooses how a string is written: plain, in single or double quotes, or as a literal block (goyaml.v2 encode.go and emitterc.go).</summary>
internal static class YamlStyle
{
    /// <summary>A longer line breaks at the next space.</summary>
    private const int BestWidth = 80;

    private const string Indicators = "#,[]{}&*!|>'\"%@`";

    /// <summary>A key, always in one line.</summary>
    internal static string Key(string key)
    {
        if (YamlScalar.MeansOther(key) || !IsPrintable(key) || key.Contains('\n', StringComparison.Ordinal))
            return DoubleQuoted(key, 0, int.MinValue / 2);

        return AllowsPlain(key) ? key : $"'{key.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A value that starts in a column; further lines are indented by <paramref name="indent"/>.</summary>
    internal static string Value(string value, int indent, int column)
    {
        if (value.Contains('\n', StringComparison.Ordinal) && AllowsBlock(value))
            return Literal(value, indent);

        if (YamlScalar.MeansOther(value) || !IsPrintable(value) || value.Contains('\n', StringComparison.Ordinal))
            return DoubleQuoted(value, indent, column);

        return AllowsPlain(value) ? Folded(value, indent, column) : $"'{Folded(value.Replace("'", "''", StringComparison.Ordinal), indent, column + 1)}'";
    }

    private static bool IsPrintable(string text) => text.All(character => character >= ' ' && character is not ('\u007f' or '\ufeff'));

    // A literal block keeps neither trailing spaces before a break nor control characters, and its first line sets the indentation.
    private static bool AllowsBlock(string text) =>
        text[^1] != ' ' && !text.Contains(" \n", StringComparison.Ordinal) && text.All(character => character is '\n' || (character >= ' ' && character is not ('\u007f' or '\ufeff')));

    private static bool AllowsPlain(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] is not (' ' or ':') && !Indicators.Contains(text[0], StringComparison.Ordinal)
        && !(text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' '))
        && !text.StartsWith("---", StringComparison.Ordinal) && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);

    private static string Literal(string value, int indent)
    {
        var text = new StringBuilder("|");
        if (value[0] is ' ' or '\n')
            text.Append('2');
        if (value[^1] != '\n')
            text.Append('-');
        else if (value.Length == 1 || value[^2] == '\n')
            text.Append('+');
        var lines = (value[^1] == '\n' ? value[..^1] : value).Split('\n');
        foreach (var line in lines)
        {
            text.Append('\n');
            if (line.Length > 0)
                text.Append(' ', indent).Append(line);
        }

        return text.ToString();
    }

    /// <summary>Breaks the line at a single space behind the best width.</summary>
    private static string Folded(string value, int indent, int column)
    {
        var text = new StringBuilder();
        for (var index = 0; index < value.Length; index++)
        {
            var isSingleSpace = value[index] == ' ' && index > 0 && index + 1 < value.Length && value[index + 1] != ' ' && value[index - 1] != ' ';
            if (isSingleSpace && column > BestWidth)
            {
                text.Append('\n').Append(' ', indent);
                column = indent;
                continue;
            }

            text.Append(value[index]);
            column++;
        }

        return text.ToString();
    }

    private static string DoubleQuoted(string value, int indent, int column)
    {
        var text = new StringBuilder("\"");
        column++;
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == ' ' && column > BestWidth && index > 0 && index + 1 < value.Length)
            {
                // A backslash keeps a space that would begin the next line.
                text.Append('\n').Append(' ', indent).Append(value[index + 1] == ' ' ? "\\" : "");
                column = indent;
                continue;
            }

            var escaped = Escape(value[index]);
            text.Append(escaped);
            column += escaped.Length;
        }

        return text.Append('"').ToString();
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        '\0' => "\\0",
        '\ufeff' => "\\uFEFF",
        < ' ' or '\u007f' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}"),
        _ => character.ToString(),
    };
}
