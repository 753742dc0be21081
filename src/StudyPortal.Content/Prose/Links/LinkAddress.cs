using System.Buffers;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Links;

/// <summary>What the address of a link or an image comes to.</summary>
internal abstract record LinkAddress
{
    private const string Images = "images/";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x22).Select(c => (char)c), .. "\\\"<>`\u2028\u2029\uFEFF\uFFFD"]);

    /// <summary>Safe to write into a page.</summary>
    public sealed record Allowed(string Url) : LinkAddress;

    /// <summary>Must not reach a page.</summary>
    public sealed record Refused(string Why) : LinkAddress;

    /// <summary>Reads an address as Markdown understood it, so with its entities and escapes resolved. What is not known to be good is refused.</summary>
    public static LinkAddress Read(string url, bool isImage, string imageBase)
    {
        if (url.Length == 0)
            return new Refused(isImage ? "an image without an address" : "a link without an address");
        if (url.AsSpan().ContainsAny(Forbidden))
            return Refuse(url, isImage, "holds a blank or another character that an address cannot hold");
        if (url.StartsWith(Images, StringComparison.Ordinal) && !url.Contains("..", StringComparison.Ordinal))
            return new Allowed(imageBase + url);
        if (IsInsidePortal(url) || IsWeb(url) || (!isImage && (url[0] == '#' || IsMail(url))))
            return new Allowed(url);
        return Refuse(url, isImage, isImage ? "is not allowed; write images/… or https://…" : "is not allowed; write a route such as /guides/…, #anchor, https://… or mailto:…");
    }

    /// <summary>Whether the address leads out of the portal.</summary>
    public static bool IsWeb(string url)
        => (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0;

    // Two slashes would name another host.
    private static bool IsInsidePortal(string url) => url[0] == '/' && (url.Length == 1 || url[1] != '/');

    private static bool IsMail(string url) => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && url.Contains('@', StringComparison.Ordinal);

    private static Refused Refuse(string url, bool isImage, string why) => new($"{(isImage ? "the image" : "the link")} {Quoted.Of(url)} {why}");
}
