using System.Runtime.CompilerServices;
using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests;

/// <summary>A small content tree without findings that has every feature of the format once: the files under Sample.</summary>
internal static class SampleContent
{
    public static ContentFiles Files { get; } = ContentDirectory.Read(Folder());

    public static LoadResult Loaded { get; } = CatalogueLoader.Load(Files);

    public static string Text(this ContentFiles files, string path) =>
        files.Find(path) is TextFile file ? file.Text : throw new ArgumentException($"{path} is not a text of the sample", nameof(path));

    /// <summary>The sample with one passage of one file replaced, which must stand there exactly once.</summary>
    public static ContentFiles Edit(this ContentFiles files, string path, string before, string after)
    {
        var text = files.Text(path);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(before, at + 1, StringComparison.Ordinal) >= 0)
            throw new ArgumentException($"'{before}' does not stand exactly once in {path}", nameof(before));
        return files.With(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Sample");
}
