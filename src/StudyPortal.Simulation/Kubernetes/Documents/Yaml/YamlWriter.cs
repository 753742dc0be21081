using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Writes a document as <c>kubectl -o yaml</c> does: two spaces a level, lists not indented below their key, quotes only where they are needed.</summary>
public static class YamlWriter
{
    /// <summary>The document with a line break at its end; the order of keys stays, see <see cref="Document.Sorted"/>.</summary>
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        switch (document)
        {
            case MapDocument { Entries.Length: > 0 } map:
                Map(text, map, 0, startsInLine: true);
                break;
            case ListDocument { Items.Length: > 0 } list:
                List(text, list, 0, startsInLine: true);
                break;
            default:
                Scalar(text, document, 2, 0);
                text.Append('\n');
                break;
        }

        return text.ToString();
    }

    private static void Map(StringBuilder text, MapDocument map, int indent, bool startsInLine)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!startsInLine)
                text.Append(' ', indent);
            startsInLine = false;
            var keyText = YamlStyle.Key(key);
            text.Append(keyText).Append(':');
            Value(text, value, indent, indent + keyText.Length + 1, listIndent: indent);
        }
    }

    private static void List(StringBuilder text, ListDocument list, int indent, bool startsInLine)
    {
        foreach (var item in list.Items)
        {
            if (!startsInLine)
                text.Append(' ', indent);
            startsInLine = false;
            text.Append('-');
            switch (item)
            {
                case MapDocument { Entries.Length: > 0 } map:
                    text.Append(' ');
                    Map(text, map, indent + 2, startsInLine: true);
                    break;
                case ListDocument { Items.Length: > 0 } inner:
                    text.Append(' ');
                    List(text, inner, indent + 2, startsInLine: true);
                    break;
                default:
                    Value(text, item, indent, indent + 1, indent);
                    break;
            }
        }
    }

    private static void Value(StringBuilder text, Document value, int indent, int column, int listIndent)
    {
        switch (value)
        {
            case MapDocument { Entries.Length: > 0 } map:
                text.Append('\n');
                Map(text, map, indent + 2, startsInLine: false);
                break;
            case ListDocument { Items.Length: > 0 } list:
                text.Append('\n');
                List(text, list, listIndent, startsInLine: false);
                break;
            default:
                text.Append(' ');
                Scalar(text, value, indent + 2, column + 1);
                text.Append('\n');
                break;
        }
    }

    private static void Scalar(StringBuilder text, Document value, int indent, int column) => text.Append(value switch
    {
        TextDocument scalar => YamlStyle.Value(scalar.Value, indent, column),
        NumberDocument number => number.Literal,
        BooleanDocument boolean => boolean.Value ? "true" : "false",
        MapDocument => "{}",
        ListDocument => "[]",
        _ => "null",
    });
}
