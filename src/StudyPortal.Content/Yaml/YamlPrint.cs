using System.Globalization;
using System.Text;

namespace StudyPortal.Content.Yaml;

/// <summary>Writes YAML so that equal values give equal texts and others do not, however they are laid out in their file. To be hashed, not to be read.</summary>
internal static class YamlPrint
{
    public static string Of(YamlNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    // The length before each text keeps two texts from looking like one.
    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Write(scalar.Text.Trim(), text);
                break;
            case YamlList list:
                text.Append('[');
                foreach (var item in list.Items)
                    Write(item, text);
                text.Append(']');
                break;
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries)
                {
                    Write(entry.Key, text);
                    Write(entry.Value, text);
                }

                text.Append('}');
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{node.GetType().Name} is no piece of YAML.");
        }
    }

    private static void Write(string value, StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
}
