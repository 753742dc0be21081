using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>touch</c>: sets when a file was changed, and makes it where it is not there.</summary>
internal sealed class TouchCommand() : FlaggedCommand("touch", "make a file or renew its time", "c|no-create", "a", "m")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
        {
            context.Complain("touch: missing file operand");
            return 1;
        }

        var code = 0;
        foreach (var word in flags.Words)
        {
            var path = context.Path(word);
            var node = UsualDirectories.At(context.Machine, path);
            if (node is null && flags.Has("c"))
                continue;
            var touched = (node ?? new FileNode(new TextContent(""), FileNode.UsualFile, FileNode.Root, context.Clock)) with { ModifiedAt = context.Clock };
            if (FileWriting.Write(context, path, touched) is not { } reason)
                continue;
            context.Complain($"touch: cannot touch '{word}': {reason}");
            code = 1;
        }

        return code;
    }
}
