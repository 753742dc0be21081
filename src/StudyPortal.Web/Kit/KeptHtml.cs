namespace StudyPortal.Web.Kit;

/// <summary>HTML that was drawn once, with marks where each page that is sent gets its own token and key.</summary>
public sealed class KeptHtml
{
    // Drawn per process, so no content can contain them.
    internal static readonly string TokenMark = $"token-{Guid.NewGuid():N}";
    internal static readonly string KeyMark = $"key-{Guid.NewGuid():N}";

    private readonly string _head;
    private readonly string _middle;
    private readonly string _tail;

    /// <param name="html">A form with one token mark and, after it, one key mark.</param>
    public KeptHtml(string html)
    {
        var token = html.IndexOf(TokenMark, StringComparison.Ordinal);
        var key = html.IndexOf(KeyMark, StringComparison.Ordinal);
        if (token < 0 || key < token) throw new ArgumentException("A kept form has a token mark, then a key mark.", nameof(html));
        _head = html[..token];
        _middle = html[(token + TokenMark.Length)..key];
        _tail = html[(key + KeyMark.Length)..];
    }

    public string Fill(string token, string key) => string.Concat([_head, token, _middle, key, _tail]);
}
