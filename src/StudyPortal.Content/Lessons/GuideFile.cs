using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Lessons;

/// <summary>guide.yml.</summary>
/// <param name="SourcesMap">The lessons that cover the headings of the guide it was written after: slugs, or <c>guide/lesson</c> where another guide covers one.</param>
internal sealed record GuideFile(
    string Path, string Slug, string Title, string Summary, string? Audience, IReadOnlyList<Placed<string>> SourcesMap) : ContentPart
{
    public const string FileName = "guide.yml";

    /// <summary>A guide without a readable guide.yml goes by its slug.</summary>
    public static GuideFile Unknown(string path, string slug) => new(path, slug, slug, "", null, []);

    public static GuideFile Read(TextFile file, string slug, FindingList findings)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "guide.yml", findings) is not { } fields)
            return Unknown(file.Path, slug);

        var title = fields.Text("title").Value;
        var summary = fields.Text("summary").Value;
        var audience = fields.OptionalText("audience")?.Value;
        var sources = fields.OptionalList("sources-map");
        if (sources.Count == 0)
            findings.Warning(fields.Line, "the guide has no 'sources-map'; say which lessons cover which parts of what it was written after");
        var map = sources.SelectMany(node => ReadSource(node, findings)).ToList();
        fields.Finish();
        return new GuideFile(file.Path, slug, title.Length > 0 ? title : slug, summary, audience, map);
    }

    private static IReadOnlyList<Placed<string>> ReadSource(YamlNode node, FindingList findings)
    {
        if (YamlFields.Of(node, "an entry of 'sources-map'", findings) is not { } fields)
            return [];
        fields.Text("source");
        var lessons = fields.Texts("lessons");
        fields.Finish();
        return lessons;
    }
}
