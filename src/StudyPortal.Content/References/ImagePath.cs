namespace StudyPortal.Content.References;

/// <summary>Turns the address of an image into the path of its file.</summary>
internal static class ImagePath
{
    /// <summary>Path relative to the content directory, or null where the address leads out of the content.</summary>
    /// <param name="folder">What a relative address begins from, with a slash at its end; null where there may be none.</param>
    public static string? Of(string url, string? folder)
    {
        var isForeign = url.Length == 0 || url.Contains(':', StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal)
            || url.StartsWith("//", StringComparison.Ordinal) || (folder is null && url[0] != '/');
        if (isForeign)
            return null;

        var path = url[0] == '/' ? url[1..] : folder + url;
        return path.Split('/').Any(part => part is "" or "." or "..") ? null : path;
    }
}
