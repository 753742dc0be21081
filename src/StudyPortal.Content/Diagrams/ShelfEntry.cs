using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Diagrams;

/// <summary>A shelf as portal.yml lists it.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Diagrams">Slugs in authored order.</param>
internal sealed record ShelfEntry(Placed<string> Title, IReadOnlyList<Placed<string>> Diagrams)
{
    public static ShelfEntry? Read(YamlNode node, FindingList findings)
    {
        if (YamlFields.Of(node, "a shelf of diagrams", findings) is not { } fields)
            return null;
        var shelf = new ShelfEntry(fields.Text("title"), fields.Texts("diagrams"));
        return fields.Finish() ? shelf : null;
    }
}
