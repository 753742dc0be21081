using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>What chmod and chown share: a change of files, and with <c>-R</c> of all that is below them.</summary>
internal static class AttributeChange
{
    public static int Apply(ShellContext context, Flags flags, string program, Func<FileNode, FileNode> change)
    {
        var code = 0;
        foreach (var word in flags.Words.Skip(1))
        {
            var path = context.Path(word);
            if (UsualDirectories.At(context.Machine, path) is not { } node)
            {
                context.Complain($"{program}: cannot access '{word}': No such file or directory");
                code = 1;
                continue;
            }

            var files = context.Machine.Files;
            files = flags.Has("R") ? files.Under(path).Aggregate(files, (tree, pair) => tree.With(pair.Key, change(pair.Value))) : files.With(path, change(node));
            context.Cluster.ChangeFiles(context.Machine, files);
        }

        return code;
    }
}
