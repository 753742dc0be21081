using System.Text.RegularExpressions;

namespace StudyPortal.Content.Tests.Prose;

/// <summary>A second opinion on rendered HTML: it knows which tags and attributes may come out, and nothing of how they came about.</summary>
internal static partial class MarkupReading
{
    private static readonly HashSet<string> Void = ["br", "hr", "img", "input"];

    private static readonly HashSet<string> Tags =
    [
        "a", "blockquote", "br", "caption", "code", "div", "em", "fieldset", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "label", "legend",
        "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "alt", "aria-describedby", "aria-hidden", "aria-label", "checked", "class", "data-copy", "data-language", "decoding", "disabled", "for", "href", "id",
        "loading", "name", "rel", "role", "scope", "src", "start", "tabindex", "title", "type",
    ];

    /// <summary>What is wrong with the HTML, or null.</summary>
    public static string? Fault(string html)
    {
        var open = new Stack<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        while (position < html.Length)
        {
            var next = html.AsSpan(position).IndexOfAny('<', '>');
            if (next < 0)
                break;
            position += next;
            var tag = Tag.Match(html, position);
            if (!tag.Success || tag.Index != position)
                return $"a stray sign at {position}: {Near(html, position)}";
            if ((FaultOf(tag, ids) ?? Nest(tag, open)) is { } fault)
                return $"{fault} at {position}: {Near(html, position)}";
            position += tag.Length;
        }
        return open.Count > 0 ? $"<{open.Peek()}> is never closed" : null;
    }

    private static string? Nest(Match tag, Stack<string> open)
    {
        var name = tag.Groups["name"].Value;
        if (Void.Contains(name))
            return null;
        if (!tag.Groups["close"].Success)
            open.Push(name);
        else if (!open.TryPop(out var opened) || opened != name)
            return $"</{name}> closes <{opened}>";
        return null;
    }

    private static string? FaultOf(Match tag, HashSet<string> ids)
    {
        if (!Tags.Contains(tag.Groups["name"].Value))
            return "an unknown tag";
        var names = tag.Groups["attribute"].Captures.Select(capture => capture.Value).ToList();
        var values = tag.Groups["value"].Captures.Select(capture => capture.Value).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (!Attributes.Contains(names[i]))
                return $"an unknown attribute {names[i]}";
            var value = System.Net.WebUtility.HtmlDecode(values[i].Trim('=').Trim('"'));
            if (names[i] is "href" or "src" && !Address.IsMatch(value))
                return $"a bad address '{value}'";
            if (names[i] == "id" && !ids.Add(value))
                return $"the id '{value}' for a second time";
        }
        return null;
    }

    private static string Near(string html, int position) => html.Substring(position, Math.Min(60, html.Length - position));

    [GeneratedRegex("\\G<(?<close>/)?(?<name>[a-z][a-z0-9]*)( (?<attribute>[a-z-]+)(?<value>(=\"[^\"<>]*\")?))*( /)?>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("^(https?://[^\\s/]|mailto:|#|/([^/\\\\]|\\z))\\S*\\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Address { get; }
}
