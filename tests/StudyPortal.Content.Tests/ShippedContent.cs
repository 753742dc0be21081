using System.Runtime.CompilerServices;
using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests;

/// <summary>The repository's own content, read once.</summary>
internal static class ShippedContent
{
    private static readonly Lazy<LoadResult> _load = new(() => CatalogueLoader.Load(ContentDirectory.Read(Folder())));

    public static LoadResult Load => _load.Value;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "content");
}
