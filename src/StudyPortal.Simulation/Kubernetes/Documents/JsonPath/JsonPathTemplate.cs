using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A template such as <c>{range .items[*]}{.metadata.name}{"\n"}{end}</c>, as kubectl fills it: what is missing prints nothing, several values stand with a space between them.</summary>
public static class JsonPathTemplate
{
    /// <summary>The template filled from a document, or why it cannot be.</summary>
    public static JsonPathResult Fill(string template, Document document)
    {
        if (JsonPathParser.Parse(template, out var problem) is not { } nodes)
            return new JsonPathRefused($"error parsing jsonpath {template}, {problem}");

        var text = new StringBuilder();
        Fill(text, nodes, document, document);
        return new JsonPathText(text.ToString());
    }

    /// <summary>The values at a path without braces: <c>.metadata.name</c>. Null where the text is no path.</summary>
    public static ImmutableArray<Document>? Values(string path, Document document) =>
        JsonPathParser.ParsePath(path, out _) is { } parsed ? [.. JsonPathWalk.Values(parsed.Steps, document, document)] : null;

    /// <summary>A value as JSONPath prints it: texts without quotes, maps and lists as JSON.</summary>
    public static string Print(Document value) => value switch
    {
        TextDocument text => text.Value,
        NumberDocument number => number.Literal,
        BooleanDocument boolean => boolean.Value ? "true" : "false",
        NullDocument => "",
        _ => JsonWriter.WriteCompact(value),
    };

    private static void Fill(StringBuilder text, ImmutableArray<JsonPathNode> nodes, Document root, Document current)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode plain:
                    text.Append(plain.Text);
                    break;
                case PathNode path:
                    text.AppendJoin(' ', JsonPathWalk.Values(path.Steps, root, current).Select(Print));
                    break;
                case RangeNode range:
                    foreach (var item in JsonPathWalk.Values(range.Path.Steps, root, current))
                        Fill(text, range.Body, root, item);
                    break;
            }
        }
    }
}
