using StudyPortal.Browser.Tests.Hosting;

namespace StudyPortal.Browser.Tests.Features.Authoring;

/// <summary>A copy of the repository's content that a test may edit.</summary>
internal sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Repository.ContentDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Directory, Path.GetRelativePath(Repository.ContentDirectory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("study-portal-content-").FullName;

    /// <summary>Saves a file with one of its texts replaced.</summary>
    public void Replace(string file, string text, string by)
    {
        var path = Path.Combine(Directory, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
