using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Yaml;

/// <summary>The YAML between two <c>---</c> lines at the top of a Markdown file, and what follows it.</summary>
/// <param name="Yaml">Begins in line 2 of the file.</param>
/// <param name="BodyLine">Line of the file on which the body begins, from 1.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Cuts a file in two, or reports why not.</summary>
    public static FrontMatter? Split(string text, FindingList findings)
    {
        var start = 0;
        for (var line = 1; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;

            var isFence = text.AsSpan(start, end - start).TrimEnd().SequenceEqual(Fence);
            if (line == 1 && !isFence)
                break;
            if (line > 1 && isFence)
                return Cut(text, start, end, line);
            start = end + 1;
        }

        findings.Error(1, start == 0
            ? "the file must begin with front matter: keys and values between two lines of ---"
            : "the front matter is never closed; add a line of --- after its last key");
        return null;
    }

    private static FrontMatter Cut(string text, int start, int end, int line)
    {
        var yamlStart = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return new FrontMatter(text[yamlStart..start], end < text.Length ? text[(end + 1)..] : "", line + 1);
    }
}
