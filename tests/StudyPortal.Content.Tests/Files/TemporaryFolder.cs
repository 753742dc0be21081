namespace StudyPortal.Content.Tests.Files;

/// <summary>A directory that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("study-portal-");

    /// <summary>The content directory in it, which may be moved or deleted.</summary>
    public string Content => Path.Combine(_directory.FullName, "content");

    public string Write(string path, string text)
    {
        var full = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public void WriteSample()
    {
        foreach (var file in SampleContent.Files.All.OfType<StudyPortal.Content.Files.TextFile>())
            Write(file.Path, file.Text);
        Write("guides/demo/images/cluster.svg", "<svg/>");
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
