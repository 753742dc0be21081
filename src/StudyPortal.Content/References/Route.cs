namespace StudyPortal.Content.References;

/// <summary>An address inside the portal, cut in its parts.</summary>
/// <param name="Path">Without query and anchor.</param>
/// <param name="Segments">The parts of the path.</param>
/// <param name="Anchor">What stands after <c>#</c>, or null.</param>
internal sealed record Route(string Path, IReadOnlyList<string> Segments, string? Anchor)
{
    /// <summary>Whether an address is meant as one of the portal.</summary>
    public static bool Is(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal);

    public static Route Parse(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0)
            path = path[..query];
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        return new Route(path, path.Split('/', StringSplitOptions.RemoveEmptyEntries), anchor);
    }
}
