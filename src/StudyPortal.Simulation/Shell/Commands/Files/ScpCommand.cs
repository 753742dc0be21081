using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>scp</c>: copies files from one machine to another, and directories with <c>-r</c> (OpenSSH 9 scp.c).</summary>
internal sealed class ScpCommand() : FlaggedCommand("scp", "copy files to another machine: scp FILE cp2:PATH", "r", "p", "q", "C", "v", "i=", "P=", "o=")
{
    private const int Failed = 255;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count < 2)
        {
            context.Complain("usage: scp [-r] SOURCE ... TARGET");
            return 1;
        }

        var code = 0;
        foreach (var source in flags.Words.Take(flags.Words.Count - 1))
        {
            var (complaint, failure) = Copy(context, flags.Has("r"), source, flags.Words[^1]);
            if (complaint is null)
                continue;
            context.Complain(complaint);
            code = failure;
        }

        return code;
    }

    private static (string? Complaint, int Code) Copy(ShellContext context, bool isRecursive, string source, string target)
    {
        var (from, fromPath, fromObjection) = Place(context, source);
        var (to, toPath, toObjection) = Place(context, target);
        if ((fromObjection ?? toObjection) is { } objection)
            return (objection, Failed);
        if (UsualDirectories.At(from!, fromPath) is not { } node)
            return ($"scp: {(from == context.Machine ? $"stat local \"{source}\"" : fromPath)}: {FileWriting.Missing}", 1);
        if (node.IsDirectory && !isRecursive)
            return ($"scp: {(from == context.Machine ? "local" : "remote")} \"{fromPath}\" is not a regular file", 1);
        var whole = UsualDirectories.At(to!, toPath) is { IsDirectory: true } ? FileTree.Resolve(toPath, FileTree.NameOf(fromPath)) : toPath;
        foreach (var (path, each) in from!.Files.Under(fromPath))
        {
            var place = whole + path[fromPath.Length..];
            if (FileWriting.Write(context.Cluster, to!, place, each with { ModifiedAt = context.Cluster.ClockOf(to!), Owner = FileNode.Root }) is { } reason)
                return ($"scp: dest open \"{place}\": {(reason is FileWriting.NoSpace ? "Failure" : reason)}", 1);
        }

        return (null, 0);
    }

    private static (Machine? Machine, string Path, string? Objection) Place(ShellContext context, string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return (context.Machine, context.Path(word), null);
        var (machine, objection) = SshCommand.Reach(context.Cluster, word[..colon]);
        return (machine, FileTree.Resolve("/root", word[(colon + 1)..]), objection);
    }
}
