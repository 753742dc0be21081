using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content;

/// <summary>portal.yml: the portal's name and the order of its guides and quizzes.</summary>
/// <param name="Guides">Null where they cannot be known.</param>
/// <param name="Shelves">How the diagrams are listed; empty where nothing is said about it.</param>
internal sealed record PortalFile(PortalInfo Info, IReadOnlyList<Placed<string>>? Guides, IReadOnlyList<ShelfEntry> Shelves) : ContentPart
{
    /// <summary>The order of the quizzes; null where it cannot be known.</summary>
    public IReadOnlyList<Placed<string>>? Quizzes { get; init; }

    public const string Path = "portal.yml";

    public static PortalFile Unknown { get; } = new(new PortalInfo("Study Portal", "", "", ""), Guides: null, []);

    public static PortalFile Read(TextFile file, FindingList findings)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "portal.yml", findings) is not { } fields)
            return Unknown;

        var name = fields.Text("name");
        var tagline = fields.Text("tagline");
        var kubernetes = fields.MinorVersion("kubernetes", findings);
        var etcd = fields.MinorVersion("etcd", findings);
        var guides = fields.Texts("guides");
        ShelfEntry[] shelves = [.. fields.OptionalList("diagrams").Select(node => ShelfEntry.Read(node, findings)).OfType<ShelfEntry>()];
        var quizzes = fields.OptionalTexts("quizzes");
        var isWhole = fields.Finish();
        return new PortalFile(isWhole ? new PortalInfo(name.Value, tagline.Value, kubernetes, etcd) : Unknown.Info, guides, shelves) { Quizzes = quizzes };
    }
}
