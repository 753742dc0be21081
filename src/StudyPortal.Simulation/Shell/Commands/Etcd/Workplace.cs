using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>Where a program of etcd is run: on a machine, or inside one of its containers.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Machine">The machine.</param>
internal sealed record Workplace(LiveCluster Cluster, Machine Machine)
{
    /// <summary>The container that it runs in, or null.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The directory that relative paths begin at.</summary>
    public string Directory { get; init; } = Login.Home;

    /// <summary>Environment variables.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where a shell runs a command, inside a container where one is named.</summary>
    public static Workplace Of(ShellContext context, string? containerId) =>
        new(context.Cluster, context.Machine) { ContainerId = containerId, Directory = containerId is null ? context.Login.Directory : "/", Environment = context.Login.Environment };

    /// <summary>What the clock of the machine shows.</summary>
    public DateTimeOffset Clock => Cluster.ClockOf(Machine);

    private Container? Container => ContainerId is { } id ? Machine.ContainerOf(id) : null;

    /// <summary>The file or directory at a path, or null.</summary>
    public FileNode? Read(string path)
    {
        var (tree, place) = Find(path);
        return tree[place];
    }

    /// <summary>Whether there is a directory at a path.</summary>
    public bool IsDirectory(string path)
    {
        var (tree, place) = Find(path);
        return (ReferenceEquals(tree, Machine.Files) ? UsualDirectories.At(Machine, place) : tree[place]) is { IsDirectory: true };
    }

    /// <summary>The names in a directory.</summary>
    public IEnumerable<string> List(string path)
    {
        var (tree, place) = Find(path);
        return tree.List(place);
    }

    /// <summary>Reads a text file; the error is in Go's words and null exactly where there is a text.</summary>
    public (string? Text, string? Error) ReadText(string path) => Read(path) switch
    {
        null => (null, $"open {path}: no such file or directory"),
        { IsDirectory: true } => (null, $"read {path}: is a directory"),
        var file => (file.Text ?? "", null),
    };

    /// <summary>Writes a file into a directory that is there; gives what went wrong in Go's words, or null.</summary>
    public string? Write(string path, FileContent content, int mode = FileNode.PrivateFile)
    {
        var (tree, place) = Find(path);
        if (!IsDirectory(FileTree.ParentOf(Resolve(path))))
            return $"open {path}: no such file or directory";
        if (tree[place] is { IsDirectory: true })
            return $"open {path}: is a directory";
        if (Machine.Files.UsedBytes + Machine.Disk.SystemBytes + content.SizeBytes > Machine.Disk.SizeBytes)
            return $"write {path}: no space left on device";
        Change(path, (files, at) => files.With(at, new FileNode(content, mode, FileNode.Root, Clock)));
        return null;
    }

    /// <summary>Moves a file, over one that is there.</summary>
    public void Move(string from, string to)
    {
        var node = Read(from)!;
        Change(from, (files, at) => files.Without(at));
        Change(to, (files, at) => files.With(at, node));
    }

    /// <summary>Makes a directory and those on the way to it.</summary>
    public void MakeDirectory(string path) =>
        Change(path, (files, at) => files.With(at, new FileNode(null, FileNode.PrivateDirectory, FileNode.Root, Clock)));

    /// <summary>The path from the root.</summary>
    public string Resolve(string path) => FileTree.Resolve(Directory, path);

    private (FileTree Tree, string Path) Find(string path)
    {
        var whole = Resolve(path);
        if (Container is not { } container)
            return (Machine.Files, whole);
        return container.Spec.HostPath(whole) is { } hostPath ? (Machine.Files, hostPath) : (container.Layer, whole);
    }

    private void Change(string path, Func<FileTree, string, FileTree> change)
    {
        var (tree, place) = Find(path);
        if (ReferenceEquals(tree, Machine.Files))
            Cluster.ChangeFiles(Machine, change(tree, place));
        else if (Container is { } container)
            Machine.Containers = Machine.Containers.Replace(container, container with { Layer = change(tree, place) });
    }
}
