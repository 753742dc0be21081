using System.Net;
using System.Text;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>
/// The little markup in which templates are written: paragraphs with empty lines between them, <c>`code`</c>, lists of lines that begin with <c>- </c>, and
/// blocks of lines that are indented by four blanks and printed as they stand: wide ones scroll, so the keyboard reaches them. Everything else is text and is escaped.
/// </summary>
internal static class Markup
{
    private const string Indentation = "    ";

    private const string Bullet = "- ";

    /// <summary>Paragraphs, lists and blocks.</summary>
    public static string Blocks(string text) => string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Block));

    /// <summary>One line without a block around it.</summary>
    public static string Inline(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var (index, part) in text.Split('`').Index())
            html.Append(index % 2 == 0 ? WebUtility.HtmlEncode(part) : $"<code>{WebUtility.HtmlEncode(part)}</code>");
        return html.ToString();
    }

    private static string Block(string text)
    {
        var lines = text.Trim('\n').Split('\n');
        if (lines.All(line => line.StartsWith(Indentation, StringComparison.Ordinal)))
            return $"<pre tabindex=\"0\"><code>{WebUtility.HtmlEncode(string.Join('\n', lines.Select(line => line[Indentation.Length..])))}</code></pre>";
        return lines.All(line => line.StartsWith(Bullet, StringComparison.Ordinal))
            ? $"<ul>{string.Concat(lines.Select(line => $"<li>{Inline(line[Bullet.Length..])}</li>"))}</ul>"
            : $"<p>{Inline(string.Join(' ', lines))}</p>";
    }
}
