using System.Collections.Immutable;
using System.Text;

namespace StudyPortal.Content.Files;

/// <summary>The files under a content directory, as they were read: immutable, in ordinal order of their paths.</summary>
public sealed class ContentFiles
{
    private readonly ImmutableSortedDictionary<string, ContentFile> _files;
    private string? _fingerprint;

    internal ContentFiles(ImmutableSortedDictionary<string, ContentFile> files) => _files = files;

    /// <summary>No files.</summary>
    public static ContentFiles Empty { get; } = new(ImmutableSortedDictionary.Create<string, ContentFile>(StringComparer.Ordinal));

    /// <summary>All files, in order.</summary>
    public IEnumerable<ContentFile> All => _files.Values;

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>Hash over all files, hexadecimal: equal files give equal fingerprints.</summary>
    public string Fingerprint => _fingerprint ??= ContentHash.Of(ListOfHashes());

    /// <summary>The file at this path, or null.</summary>
    public ContentFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The same files with this text at this path, on disk or not: an edit that is not saved yet, a content tree in a test.</summary>
    public ContentFiles With(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(ContentDecoder.FromText(path, text));
    }

    /// <summary>The same files with this one added or replaced; the very same object where nothing changes.</summary>
    public ContentFiles With(ContentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _files.TryGetValue(file.Path, out var old) && old.Hash == file.Hash && old.GetType() == file.GetType()
            ? this
            : new ContentFiles(_files.SetItem(file.Path, file));
    }

    /// <summary>The same files without the one at this path.</summary>
    public ContentFiles Without(string path) => WithoutAll([path]);

    internal ContentFiles WithoutAll(IReadOnlyCollection<string> paths) => paths.Count == 0 ? this : new ContentFiles(_files.RemoveRange(paths));

    internal static bool IsBelow(string file, string directory) =>
        file.Length > directory.Length && file[directory.Length] == '/' && file.StartsWith(directory, StringComparison.Ordinal);

    private string ListOfHashes()
    {
        var list = new StringBuilder(_files.Count * 80);
        foreach (var (path, file) in _files)
            list.Append(path).Append('\t').Append(file.Hash).Append('\n');
        return list.ToString();
    }
}
