namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>rm</c>: removes files, and directories with <c>-r</c>.</summary>
internal sealed class RmCommand() : FlaggedCommand("rm", "remove files: rm -rf PATH", "r|R|recursive", "f|force", "v|verbose", "i", "d|dir")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0 && !flags.Has("f"))
        {
            context.Complain("rm: missing operand");
            return 1;
        }

        var code = 0;
        foreach (var word in flags.Words)
        {
            var path = context.Path(word);
            var node = UsualDirectories.At(context.Machine, path);
            var complaint = node is null ? flags.Has("f") ? null : $"rm: cannot remove '{word}': No such file or directory"
                : path is "/" ? "rm: it is dangerous to operate recursively on '/'"
                : node.IsDirectory && !flags.Has("r") && !(flags.Has("d") && !context.Machine.Files.List(path).Any()) ? $"rm: cannot remove '{word}': Is a directory"
                : null;
            if (complaint is not null)
            {
                context.Complain(complaint);
                code = 1;
            }
            else if (node is not null)
            {
                context.Cluster.ChangeFiles(context.Machine, context.Machine.Files.Without(path));
                if (flags.Has("v"))
                    context.Print($"removed '{word}'");
            }
        }

        return code;
    }
}
