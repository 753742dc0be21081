using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Changes files of a machine as root does, within what its disk holds.</summary>
internal static class FileWriting
{
    public const string NoSpace = "No space left on device";

    public const string Missing = "No such file or directory";

    public const string NoDirectory = "Not a directory";

    public const string IsDirectory = "Is a directory";

    /// <summary>Puts a file or directory at an absolute path. Returns the system's words for why that cannot be, or null.</summary>
    public static string? Write(ShellContext context, string path, FileNode node) => Write(context.Cluster, context.Machine, path, node);

    /// <summary>The same on any machine.</summary>
    public static string? Write(LiveCluster cluster, Machine machine, string path, FileNode node)
    {
        if (UsualDirectories.At(machine, FileTree.ParentOf(path)) is not { } parent)
            return Missing;
        if (!parent.IsDirectory)
            return NoDirectory;
        if (UsualDirectories.At(machine, path) is { IsDirectory: true } && !node.IsDirectory)
            return IsDirectory;
        if (!Fits(machine, machine.Files[path], node))
            return NoSpace;
        cluster.ChangeFiles(machine, machine.Files.With(path, node));
        return null;
    }

    /// <summary>Writes the text of a file, which keeps its mode and owner where it is there.</summary>
    public static string? WriteText(ShellContext context, string path, string text)
    {
        var whole = context.Path(path);
        var node = context.Machine.Files[whole] ?? new FileNode(new TextContent(""), FileNode.UsualFile, FileNode.Root, context.Clock);
        return node.IsDirectory ? IsDirectory : Write(context, whole, node with { Content = new TextContent(text), ModifiedAt = context.Clock });
    }

    private static bool Fits(Machine machine, FileNode? before, FileNode after)
    {
        var growth = (after.Content?.SizeBytes ?? 0) - (before?.Content?.SizeBytes ?? 0);
        return growth <= 0 || machine.Files.UsedBytes + machine.Disk.SystemBytes + growth <= machine.Disk.SizeBytes;
    }
}
