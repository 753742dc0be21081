using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>cp</c>: copies files, and directories with <c>-r</c> or <c>-a</c>.</summary>
internal sealed class CpCommand() : FlaggedCommand("cp", "copy files: cp -r FROM TO", "r|R|recursive", "a|archive", "p|preserve", "f|force", "v|verbose", "i|interactive", "n|no-clobber", "u|update")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        if (FileOperands.Read(context, flags, Name) is not { } operands)
            return 1;
        var code = 0;
        foreach (var source in operands.Sources)
        {
            if (Copy(context, flags, source, operands.TargetOf(context, source)) is not { } complaint)
                continue;
            context.Complain(complaint);
            code = 1;
        }

        return code;
    }

    private static string? Copy(ShellContext context, Flags flags, string source, string target)
    {
        var isRecursive = flags.Has("r") || flags.Has("a");
        var (from, to) = (context.Path(source), context.Path(target));
        if (UsualDirectories.At(context.Machine, from) is not { } node)
            return $"cp: cannot stat '{source}': No such file or directory";
        if (node.IsDirectory && !isRecursive)
            return $"cp: -r not specified; omitting directory '{source}'";
        if (from == to)
            return $"cp: '{source}' and '{target}' are the same file";
        if (node.IsDirectory && (to + "/").StartsWith(from.TrimEnd('/') + "/", StringComparison.Ordinal))
            return $"cp: cannot copy a directory, '{source}', into itself, '{target}'";
        if (node.IsDirectory && UsualDirectories.At(context.Machine, to) is { IsDirectory: false })
            return $"cp: cannot overwrite non-directory '{target}' with directory '{source}'";
        if (flags.Has("n") && context.Machine.Files[to] is not null)
            return null;
        return CopyTree(context, flags, (source, from), (target, to));
    }

    private static string? CopyTree(ShellContext context, Flags flags, (string Typed, string Whole) source, (string Typed, string Whole) target)
    {
        var keepsTime = flags.Has("a") || flags.Has("p");
        foreach (var (path, each) in context.Machine.Files.Under(source.Whole))
        {
            var place = target.Whole + path[source.Whole.Length..];
            var copy = keepsTime ? each : each with { ModifiedAt = context.Clock, Owner = FileNode.Root };

            // A file that is there keeps its mode and owner.
            if (!keepsTime && context.Machine.Files[place] is { } old)
                copy = copy with { Mode = old.Mode, Owner = old.Owner };
            if (FileWriting.Write(context, place, copy) is { } reason)
                return reason is FileWriting.NoSpace ? $"cp: error writing '{target.Typed}': {reason}" : $"cp: cannot create {(each.IsDirectory ? "directory" : "regular file")} '{target.Typed}': {reason}";
            if (flags.Has("v"))
                context.Print($"'{source.Typed}{path[source.Whole.Length..]}' -> '{target.Typed}{path[source.Whole.Length..]}'");
        }

        return null;
    }
}
