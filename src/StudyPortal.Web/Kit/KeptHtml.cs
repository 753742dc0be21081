using System.Text.RegularExpressions;

namespace StudyPortal.Web.Kit;

/// <summary>HTML that was drawn once, with marks where each page that is sent gets its own token and key.</summary>
public sealed partial class KeptHtml
{
    // Drawn per process, so no content can contain them.
    internal static readonly string TokenMark = $"kept-token-{Guid.NewGuid():N}";
    internal static readonly string KeyMark = $"kept-key-{Guid.NewGuid():N}";

    private readonly string[] _pieces;

    public KeptHtml(string html) => _pieces = Marks().Split(html);

    public int Length => _pieces.Sum(piece => piece.Length);

    /// <summary>The HTML, with this token and key where they belong.</summary>
    public string Fill(string token, string key) => _pieces.Length == 1
        ? _pieces[0]
        : string.Concat(_pieces.Select(piece => piece == TokenMark ? token : piece == KeyMark ? key : piece));

    [GeneratedRegex("(?<mark>kept-(token|key)-[0-9a-f]{32})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
