using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Writes a document as JSON: with four spaces a level as <c>kubectl -o json</c>, or in one line.</summary>
public static class JsonWriter
{
    private const int UsualIndent = 4;
    private const int Compact = 0;

    /// <summary>Many lines, without a line break at the end.</summary>
    /// <param name="document">What is written.</param>
    /// <param name="indent">Spaces a level; kubectl has four, kube-apiserver and crictl have two.</param>
    public static string Write(Document document, int indent = UsualIndent)
    {
        var text = new StringBuilder();
        Append(text, document, 0, indent);
        return text.ToString();
    }

    /// <summary>One line without spaces.</summary>
    public static string WriteCompact(Document document)
    {
        var text = new StringBuilder();
        Append(text, document, 0, Compact);
        return text.ToString();
    }

    /// <summary>A string in quotes.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
            text.Append(Escape(character));
        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, Document document, int level, int indent)
    {
        switch (document)
        {
            case MapDocument { Entries.Length: > 0 } map:
                text.Append('{');
                for (var index = 0; index < map.Entries.Length; index++)
                {
                    Break(text, level + 1, isFirst: index == 0, indent);
                    text.Append(Quote(map.Entries[index].Key)).Append(indent == Compact ? ":" : ": ");
                    Append(text, map.Entries[index].Value, level + 1, indent);
                }

                End(text, level, '}', indent);
                break;
            case ListDocument { Items.Length: > 0 } list:
                text.Append('[');
                for (var index = 0; index < list.Items.Length; index++)
                {
                    Break(text, level + 1, isFirst: index == 0, indent);
                    Append(text, list.Items[index], level + 1, indent);
                }

                End(text, level, ']', indent);
                break;
            default:
                text.Append(Scalar(document));
                break;
        }
    }

    private static string Scalar(Document document) => document switch
    {
        TextDocument scalar => Quote(scalar.Value),
        NumberDocument number => number.Literal,
        BooleanDocument boolean => boolean.Value ? "true" : "false",
        MapDocument => "{}",
        ListDocument => "[]",
        _ => "null",
    };

    private static void Break(StringBuilder text, int level, bool isFirst, int indent)
    {
        if (!isFirst)
            text.Append(',');
        if (indent != Compact)
            text.Append('\n').Append(' ', level * indent);
    }

    private static void End(StringBuilder text, int level, char bracket, int indent)
    {
        if (indent != Compact)
            text.Append('\n').Append(' ', level * indent);
        text.Append(bracket);
    }

    // encoding/json escapes what could end a script element, too.
    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => character.ToString(),
    };
}
