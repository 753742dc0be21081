using StudyPortal.Content.Findings;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Yaml;

/// <summary>Reads <c>sources: [{title, url}]</c>.</summary>
internal static class SourceList
{
    public static IReadOnlyList<SourceLink> Read(IReadOnlyList<YamlNode> items, FindingList findings)
    {
        var sources = new List<SourceLink>(items.Count);
        foreach (var item in items)
        {
            if (YamlFields.Of(item, "a source", findings) is not { } fields)
                continue;
            var title = fields.Text("title");
            var url = fields.Text("url");
            if (url.Value.Length > 0 && !IsWebAddress(url.Value))
                findings.Error(url.Line, $"'{url.Value}' is not a web address; write https://…");
            if (fields.Finish())
                sources.Add(new SourceLink(title.Value, url.Value));
        }

        return sources;
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0
        && !url.Any(char.IsWhiteSpace);
}
