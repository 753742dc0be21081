namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>mv</c>: moves and renames files and directories.</summary>
internal sealed class MvCommand() : FlaggedCommand("mv", "move files: mv FROM... TO", "f|force", "v|verbose", "i|interactive", "n|no-clobber")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (FileOperands.Read(context, flags, Name) is not { } operands)
            return 1;
        var code = 0;
        foreach (var source in operands.Sources)
        {
            var target = operands.TargetOf(context, source);
            if (flags.Has("n") && context.Machine.Files[context.Path(target)] is not null)
                continue;
            if (Move(context, source, target) is { } complaint)
            {
                context.Complain(complaint);
                code = 1;
            }
            else if (flags.Has("v"))
                context.Print($"renamed '{source}' -> '{target}'");
        }

        return code;
    }

    private static string? Move(ShellContext context, string source, string target)
    {
        var files = context.Machine.Files;
        var (from, to) = (context.Path(source), context.Path(target));
        if (files[from] is not { } node)
            return $"mv: cannot stat '{source}': No such file or directory";
        if (from == to)
            return $"mv: '{source}' and '{target}' are the same file";
        if (node.IsDirectory && to.StartsWith(from + "/", StringComparison.Ordinal))
            return $"mv: cannot move '{source}' to a subdirectory of itself, '{target}'";
        var parent = UsualDirectories.At(context.Machine, Machines.FileTree.ParentOf(to));
        if (parent is not { IsDirectory: true })
            return $"mv: cannot move '{source}' to '{target}': {(parent is null ? FileWriting.Missing : FileWriting.NoDirectory)}";
        if (files[to] is { } old)
        {
            if (old.IsDirectory != node.IsDirectory)
                return old.IsDirectory ? $"mv: cannot overwrite directory '{target}' with non-directory" : $"mv: cannot overwrite non-directory '{target}' with directory '{source}'";
            if (old.IsDirectory && files.List(to).Any())
                return $"mv: cannot move '{source}' to '{target}': Directory not empty";
            files = files.Without(to);
        }

        context.Cluster.ChangeFiles(context.Machine, files.Moved(from, to));
        return null;
    }
}
