using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>
/// The files that authors may open and save: texts under the content directory that the newest load found there. A path is looked up, never
/// followed, so no other file can be reached.
/// </summary>
public sealed class SourceFiles(CatalogueHolder content, IConfiguration configuration)
{
    private readonly string _root = PortalPaths.ContentDirectory(configuration);

    /// <summary>The text as it is on disk now.</summary>
    public OpenOutcome Open(string? path)
    {
        var files = content.Latest.Files;
        if (path is null || files.Find(path) is not { } known) return new NoSuchFile();
        if (known is BinaryFile) return new NotEditable("This file is not a text. Replace it in the content directory.");
        if (HasLink(path)) return new NotEditable("This file is reached through a symbolic link, and is edited where the link points to.");
        return ContentDirectory.Reread(_root, files, path).Find(path) switch
        {
            TextFile text => new Opened(text),
            UnreadableFile unreadable => new NotEditable($"This file cannot be edited here: {unreadable.Problem}."),
            _ => new NoSuchFile(),
        };
    }

    /// <summary>Writes a file that <see cref="Open"/> opens. Returns all files as they are then; throws where the system refuses.</summary>
    public ContentFiles Write(string path, string text)
    {
        SourceWriter.Replace(FullPath(path), text);
        return ContentDirectory.Reread(_root, content.Latest.Files, path);
    }

    /// <summary>Whether a save would get through. A portal often runs with content that it can only read.</summary>
    public bool CanWrite(string path) => SourceWriter.CanReplace(FullPath(path));

    private string FullPath(string path) => Path.Combine(_root, path);

    // Also inside the directory: a save would put a file in the place of the link.
    private bool HasLink(string path)
    {
        var place = _root;
        return Array.Exists(path.Split('/'), part => new FileInfo(place = Path.Combine(place, part)).LinkTarget is not null);
    }
}
