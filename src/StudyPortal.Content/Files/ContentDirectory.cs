using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StudyPortal.Content.Files;

/// <summary>Reads content from disk. Files whose names begin with a dot or end with <c>~</c> are left out: editors leave them behind.</summary>
public static class ContentDirectory
{
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = ContentLimits.MaxDirectoryDepth,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.System,
    };

    private static readonly UnreadableFile TooMany = new(
        ".", "too-many", string.Create(null, $"only the first {ContentLimits.MaxFiles} files are read; split the content over two portals"));

    /// <summary>The path of the content directory itself.</summary>
    public const string Everything = "";

    /// <summary>Reads all files under a directory, in parallel. A directory that is not there has no files.</summary>
    public static ContentFiles Read(string directory)
    {
        var root = Path.GetFullPath(directory);
        return new ContentFiles(Read(root, root).ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal));
    }

    /// <summary>Reads one path again, which may be a file or a directory, old, new or gone.</summary>
    /// <param name="path">Relative to the directory, with forward slashes; or <see cref="Everything"/>.</param>
    /// <returns>The very same object where nothing changed.</returns>
    public static ContentFiles Reread(string directory, ContentFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        var root = Path.GetFullPath(directory);
        var found = Read(root, Path.Combine(root, path)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var gone = files.All.Select(file => file.Path)
            .Where(file => (path == Everything || file == path || ContentFiles.IsBelow(file, path)) && !found.ContainsKey(file))
            .ToList();
        return found.Values.Aggregate(files.WithoutAll(gone), (rest, file) => rest.With(file));
    }

    private static IEnumerable<ContentFile> Read(string root, string fullPath)
    {
        if (IsLeftOut(Path.GetRelativePath(root, fullPath)))
            return [];

        var files = new ConcurrentBag<ContentFile>();
        var paths = List(root, fullPath);
        Parallel.ForEach(paths.Take(ContentLimits.MaxFiles), path =>
        {
            if (ReadFile(path, Path.GetRelativePath(root, path).Replace('\\', '/')) is { } file)
                files.Add(file);
        });
        return paths.Length > ContentLimits.MaxFiles ? files.Append(TooMany) : files;
    }

    private static string[] List(string root, string fullPath)
    {
        if (File.Exists(fullPath))
            return [fullPath];

        try
        {
            return [.. Directory.EnumerateFiles(fullPath, "*", EveryFile)
                .Where(path => !IsLeftOut(Path.GetRelativePath(root, path)))
                .Order(StringComparer.Ordinal)];
        }
        catch (IOException)
        {
            return []; // not there, or deleted since it was asked for
        }
    }

    private static ContentFile? ReadFile(string fullPath, string path)
    {
        try
        {
            var length = new FileInfo(fullPath).Length;
            return length > ContentDecoder.MaxBytes(path)
                ? ContentDecoder.TooLarge(path, length)
                : ContentDecoder.FromBytes(path, File.ReadAllBytes(fullPath));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // deleted since it was listed
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new UnreadableFile(path, "unreadable", $"the file cannot be read: {problem.Message}");
        }
    }

    private static bool IsLeftOut(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(part => part is not "." && (part.StartsWith('.') || part.EndsWith('~')));
}
