using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>mkdir</c>: makes directories, with <c>-p</c> also those on the way.</summary>
internal sealed class MkdirCommand() : FlaggedCommand("mkdir", "make directories: mkdir -p PATH", "p|parents", "v|verbose", "m|mode=")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
        {
            context.Complain("mkdir: missing operand");
            return 1;
        }

        if (ModeText.Changed(FileNode.UsualDirectory, flags.Value("m") ?? "755") is not { } mode)
        {
            context.Complain($"mkdir: invalid mode ‘{flags.Value("m")}’");
            return 1;
        }

        var code = 0;
        foreach (var word in flags.Words)
        {
            if (Make(context, context.Path(word), mode, flags.Has("p")) is not { } reason)
                continue;
            context.Complain($"mkdir: cannot create directory ‘{word}’: {reason}");
            code = 1;
        }

        return code;
    }

    private static string? Make(ShellContext context, string path, int mode, bool hasParents)
    {
        if (UsualDirectories.At(context.Machine, path) is { } node)
            return hasParents && node.IsDirectory ? null : "File exists";
        if (hasParents && FileTree.ParentOf(path) is { Length: > 1 } parent && Make(context, parent, FileNode.UsualDirectory, hasParents) is { } reason)
            return reason is "File exists" ? FileWriting.NoDirectory : reason;
        return FileWriting.Write(context, path, new FileNode(null, mode, FileNode.Root, context.Clock));
    }
}
