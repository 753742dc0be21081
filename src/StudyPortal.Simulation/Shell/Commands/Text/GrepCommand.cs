using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>grep</c> (GNU grep 3.11): lines that match. Exit code 0 where one does, 1 where none does, 2 where something went wrong.</summary>
internal sealed class GrepCommand() : FlaggedCommand(
    "grep", "print lines that match a pattern",
    "i|y|ignore-case", "v|invert-match", "c|count", "n|line-number", "E|extended-regexp", "F|fixed-strings", "G|basic-regexp", "A|after-context=", "B|before-context=", "C|context=",
    "o|only-matching", "q|quiet|silent", "w|word-regexp", "x|line-regexp", "l|files-with-matches", "r|R|recursive", "h|no-filename", "H|with-filename", "e|regexp=", "m|max-count=",
    "s|no-messages", "color")
{
    private const int Trouble = 2;

    protected override int MisuseCode => Trouble;

    protected override int Run(ShellContext context, Flags flags)
    {
        var patterns = flags.Has("e") ? flags.Values("e") : [.. flags.Words.Take(1)];
        IReadOnlyList<string> files = flags.Has("e") ? flags.Words : [.. flags.Words.Skip(1)];
        if (patterns.Count == 0)
        {
            context.Complain("Usage: grep [OPTION]... PATTERNS [FILE]...");
            context.Complain("Try 'grep --help' for more information.");
            return Trouble;
        }

        var expressions = new List<Regex>();
        foreach (var pattern in patterns)
        {
            var (expression, complaint) = Pattern.Compile(Framed(pattern, flags), flags.Has("E"), flags.Has("i"));
            if (expression is null)
            {
                context.Complain($"grep: {complaint}");
                return Trouble;
            }

            expressions.Add(expression);
        }

        return Search(context, flags, new GrepPrinter(context, flags, expressions), files);
    }

    private static int Search(ShellContext context, Flags flags, GrepPrinter printer, IReadOnlyList<string> files)
    {
        if (printer.Complaint is { } complaint)
        {
            context.Complain($"grep: {complaint}");
            return Trouble;
        }

        var names = flags.Has("r") ? Recursive(context, files) : files;
        var (sources, isWhole) = TextSource.Open(context, names, (name, reason) => $"grep: {name}: {reason}");
        var isNamed = !flags.Has("h") && (flags.Has("H") || names.Count > 1 || flags.Has("r"));
        var found = false;
        foreach (var source in sources)
        {
            found |= printer.Print(source, isNamed);
            if (found && flags.Has("q"))
                return 0;
        }

        return !isWhole ? Trouble : found ? 0 : 1;
    }

    private static string Framed(string pattern, Flags flags)
    {
        var text = flags.Has("F") ? flags.Has("E") ? Regex.Escape(pattern) : Pattern.Literal(pattern) : pattern;
        var (open, close) = flags.Has("E") ? ("(", ")") : ("\\(", "\\)");
        return flags.Has("x") ? $"^{open}{text}{close}$" : flags.Has("w") ? $"\\b{open}{text}{close}\\b" : text;
    }

    private static List<string> Recursive(ShellContext context, IReadOnlyList<string> names)
    {
        var files = new List<string>();
        foreach (var name in names.Count == 0 ? ["."] : names)
        {
            var whole = context.Path(name);
            var under = context.Machine.Files.Under(whole).Where(pair => !pair.Value.IsDirectory).Select(pair => pair.Key).ToList();
            if (under.Count == 0 && Files.UsualDirectories.At(context.Machine, whole) is null)
                files.Add(name);
            files.AddRange(under.Select(path => path.Length == whole.Length ? name : $"{name.TrimEnd('/')}/{path[(whole.TrimEnd('/').Length + 1)..]}"));
        }

        return files;
    }
}
