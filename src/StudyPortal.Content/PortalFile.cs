using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content;

/// <summary>portal.yml: the portal's name and the order of its guides.</summary>
/// <param name="Guides">Null where they cannot be known.</param>
internal sealed record PortalFile(PortalInfo Info, IReadOnlyList<Placed<string>>? Guides) : ContentPart
{
    public const string Path = "portal.yml";

    public static PortalFile Unknown { get; } = new(new PortalInfo("Study Portal", "", "", ""), Guides: null);

    public static PortalFile Read(TextFile file, FindingList findings)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "portal.yml", findings) is not { } fields)
            return Unknown;

        var name = fields.Text("name");
        var tagline = fields.Text("tagline");
        var kubernetes = fields.MinorVersion("kubernetes", findings);
        var etcd = fields.MinorVersion("etcd", findings);
        var guides = fields.Texts("guides");
        var isWhole = fields.Finish();
        return isWhole ? new PortalFile(new PortalInfo(name.Value, tagline.Value, kubernetes, etcd), guides) : Unknown with { Guides = guides };
    }
}
