using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The description of a kind that has none of its own: its document with names for people (pkg/describe: genericDescriber).</summary>
internal static class PlainDescription
{
    private static readonly string[] _abbreviations = ["api", "url", "uid", "osb", "gui", "ip", "id"];

    public static string Write(ApiObject subject, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var description = new Description().Field("Name", subject.Name).Field("Namespace", subject.Namespace).Map("Labels", subject.Meta.Labels).Map("Annotations", subject.Meta.Annotations, ": ");
        var document = ObjectDocuments.ToDocument(subject);
        var meta = (MapDocument)document["metadata"]!;
        var rest = document.With("metadata", meta.Without("name").Without("namespace").Without("labels").Without("annotations"));
        Map(description, (MapDocument)rest.With("API Version", new TextDocument(subject.ApiVersion)).Without("apiVersion").Sorted(), 0);
        EventLines.Add(description, events, now);
        return description.ToString();
    }

    private static void Map(Description description, MapDocument map, int level)
    {
        foreach (var (key, value) in map.Entries)
        {
            switch (value)
            {
                case MapDocument inner:
                    description.Line(level, LabelOf(key) + ":");
                    Map(description, inner, level + 1);
                    break;
                case ListDocument list:
                    description.Line(level, LabelOf(key) + ":");
                    foreach (var item in list.Items)
                        Item(description, item, level + 1);
                    break;
                default:
                    description.Field(LabelOf(key), JsonPathTemplate.Print(value), level);
                    break;
            }
        }
    }

    private static void Item(Description description, Document item, int level)
    {
        if (item is MapDocument map)
            Map(description, map, level);
        else
            description.Line(level, JsonPathTemplate.Print(item));
    }

    /// <summary><c>holderIdentity</c> becomes <c>Holder Identity</c>.</summary>
    private static string LabelOf(string key)
    {
        if (key.Contains(' ', StringComparison.Ordinal))
            return key;

        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= key.Length; index++)
        {
            if (index < key.Length && !char.IsAsciiLetterUpper(key[index]))
                continue;

            words.Add(key[start..index]);
            start = index;
        }

        return string.Join(' ', words.Select(word =>
            _abbreviations.Contains(word.ToLowerInvariant(), StringComparer.Ordinal) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
