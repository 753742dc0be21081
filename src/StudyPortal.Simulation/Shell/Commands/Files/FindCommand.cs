using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>find PATH -name '*.yaml' -type f</c>: paths below directories.</summary>
internal sealed class FindCommand() : ShellCommand("find", "find files: find /etc -name '*.crt'")
{
    public override int Run(ShellContext context)
    {
        var paths = context.Arguments.TakeWhile(argument => argument[..Math.Min(1, argument.Length)] is not "-").ToList();
        var (name, type, depth) = ("*", "", int.MaxValue);
        for (var at = paths.Count; at < context.Arguments.Length; at += 2)
        {
            var value = at + 1 < context.Arguments.Length ? context.Arguments[at + 1] : null;
            if (context.Arguments[at] is "-print")
                at--;
            else if (value is null)
                return Refuse(context, $"missing argument to `{context.Arguments[at]}'");
            else if (context.Arguments[at] is "-name" or "-iname")
                name = value;
            else if (context.Arguments[at] is "-type" && value is "f" or "d")
                type = value;
            else if (context.Arguments[at] is "-maxdepth" && value.Length == 1 && char.IsAsciiDigit(value[0]))
                depth = value[0] - '0';
            else
                return Refuse(context, $"unknown predicate `{context.Arguments[at]}'");
        }

        var code = 0;
        foreach (var path in paths.DefaultIfEmpty("."))
            code |= Search(context, path, name, type, depth);
        return code;
    }

    private static int Search(ShellContext context, string path, string name, string type, int depth)
    {
        var whole = context.Path(path);
        if (UsualDirectories.At(context.Machine, whole) is not { } self)
        {
            context.Complain($"find: ‘{path}’: No such file or directory");
            return 1;
        }

        foreach (var (place, node) in context.Machine.Files.Under(whole).DefaultIfEmpty(new KeyValuePair<string, FileNode>(whole, self)))
        {
            var below = place == whole ? "" : "/" + place[whole.TrimEnd('/').Length..].TrimStart('/');
            if ((type.Length == 0 || (type is "d") == node.IsDirectory) && below.Count(letter => letter == '/') <= depth && Glob.Matches(name, FileTree.NameOf(place)))
                context.Print(below.Length == 0 ? path : path.TrimEnd('/') + below);
        }

        return 0;
    }

    private static int Refuse(ShellContext context, string reason)
    {
        context.Complain($"find: {reason}");
        return 1;
    }
}
