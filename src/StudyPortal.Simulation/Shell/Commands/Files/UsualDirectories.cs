using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Directories that every installed system has (Filesystem Hierarchy Standard 3.0), whether or not anything of the cluster lies in them.</summary>
internal static class UsualDirectories
{
    private static readonly ImmutableSortedSet<string> _paths = ImmutableSortedSet.Create(
        StringComparer.Ordinal, "/", "/boot", "/dev", "/etc", "/home", "/mnt", "/opt", "/proc", "/root", "/run", "/srv", "/sys", "/tmp", "/usr", "/usr/bin", "/usr/lib", "/usr/local",
        "/usr/local/bin", "/usr/sbin", "/usr/share", "/var", "/var/backups", "/var/lib", "/var/log", "/var/tmp");

    /// <summary>The file or directory at a path that may be relative to the working directory, or null.</summary>
    public static FileNode? Find(ShellContext context, string path) => At(context.Machine, context.Path(path));

    /// <summary>The file or directory at an absolute path, or null.</summary>
    public static FileNode? At(Machine machine, string path) => machine.Files[path]
        ?? (_paths.Contains(path) ? new FileNode(null, path is "/root" ? FileNode.PrivateDirectory : FileNode.UsualDirectory, FileNode.Root, DateTimeOffset.UnixEpoch) : null);

    /// <summary>The names in a directory, in ordinal order.</summary>
    public static IEnumerable<string> List(Machine machine, string directory)
    {
        var usual = _paths.Where(path => path.Length > 1 && FileTree.ParentOf(path) == directory).Select(FileTree.NameOf);
        return machine.Files.List(directory).Union(usual, StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
