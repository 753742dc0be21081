using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>The files of a machine: an immutable value. Paths are absolute, without a slash at the end; the root is <c>/</c>.</summary>
public sealed class FileTree
{
    private static readonly FileNode RootDirectory = new(null, FileNode.UsualDirectory, FileNode.Root, DateTimeOffset.UnixEpoch);

    private readonly ImmutableSortedDictionary<string, FileNode> _nodes;

    private FileTree(ImmutableSortedDictionary<string, FileNode> nodes, long bytes) => (_nodes, UsedBytes) = (nodes, bytes);

    /// <summary>Nothing but the root directory.</summary>
    public static FileTree Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, FileNode>(StringComparer.Ordinal).Add("/", RootDirectory), 0);

    /// <summary>Bytes of all files.</summary>
    public long UsedBytes { get; }

    /// <summary>Paths and nodes, in the order of the paths.</summary>
    public IEnumerable<KeyValuePair<string, FileNode>> All => _nodes;

    /// <summary>The file or directory at a path, or null.</summary>
    public FileNode? this[string path] => _nodes.GetValueOrDefault(path);

    /// <summary>Joins a directory and a path that may be relative to it, and resolves <c>.</c> and <c>..</c>.</summary>
    public static string Resolve(string directory, string path)
    {
        var parts = new List<string>();
        var whole = path.StartsWith('/') ? path : $"{directory}/{path}";
        foreach (var part in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ".")
                parts.Add(part);
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>The directory that a path lies in; of the root, the root.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('/') is var slash && slash <= 0 ? "/" : path[..slash];

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The names in a directory, in ordinal order; none where it is no directory.</summary>
    public IEnumerable<string> List(string directory)
    {
        var prefix = PrefixOf(directory);
        foreach (var path in _nodes.Keys)
        {
            if (path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0)
                yield return path[prefix.Length..];
        }
    }

    /// <summary>Puts a node at a path, in place of a file that is there; directories on the way are made.</summary>
    public FileTree With(string path, FileNode node)
    {
        var nodes = _nodes.SetItem(path, node);
        for (var parent = ParentOf(path); !nodes.ContainsKey(parent); parent = ParentOf(parent))
            nodes = nodes.Add(parent, RootDirectory with { ModifiedAt = node.ModifiedAt });
        return new FileTree(nodes, UsedBytes - SizeOf(this[path]) + SizeOf(node));
    }

    /// <summary>The tree without a file, or without a directory and all that is in it.</summary>
    public FileTree Without(string path)
    {
        if (this[path] is not { } node)
            return this;
        if (!node.IsDirectory)
            return new FileTree(_nodes.Remove(path), UsedBytes - SizeOf(node));
        var gone = Under(path);
        return new FileTree(_nodes.RemoveRange(gone.Select(pair => pair.Key)), UsedBytes - gone.Sum(pair => SizeOf(pair.Value)));
    }

    /// <summary>The tree with a file or directory moved to a path that nothing stands at; nothing changes where there is nothing to move.</summary>
    public FileTree Moved(string from, string to)
    {
        var moved = Under(from);
        var tree = moved.Count == 0 ? this : Without(from);
        foreach (var (path, node) in moved)
            tree = tree.With(to + path[from.Length..], node);
        return tree;
    }

    /// <summary>The node at a path and all below it, in the order of their paths.</summary>
    public IReadOnlyList<KeyValuePair<string, FileNode>> Under(string path)
    {
        var prefix = PrefixOf(path);
        return [.. _nodes.Where(pair => string.Equals(pair.Key, path, StringComparison.Ordinal) || pair.Key.StartsWith(prefix, StringComparison.Ordinal))];
    }

    private static string PrefixOf(string directory) => string.Equals(directory, "/", StringComparison.Ordinal) ? "/" : directory + "/";

    private static long SizeOf(FileNode? node) => node?.Content?.SizeBytes ?? 0;
}
