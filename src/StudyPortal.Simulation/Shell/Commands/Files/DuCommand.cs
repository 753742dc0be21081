using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>du</c>: how much directories take on the disk.</summary>
internal sealed class DuCommand() : FlaggedCommand("du", "print what directories take: du -sh PATH", "s|summarize", "h|human-readable", "a|all", "k", "d|max-depth=")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        var code = 0;
        var depth = flags.Has("s") ? 0 : flags.Number("d", int.MaxValue) ?? int.MaxValue;
        foreach (var word in flags.Words.Count == 0 ? ["."] : flags.Words)
        {
            var whole = context.Path(word);
            if (UsualDirectories.At(context.Machine, whole) is null)
            {
                context.Complain($"du: cannot access '{word}': No such file or directory");
                code = 1;
                continue;
            }

            Print(context, flags, word, whole, depth);
        }

        return code;
    }

    private static void Print(ShellContext context, Flags flags, string word, string whole, int depth)
    {
        var all = context.Machine.Files.Under(whole);
        var shown = all.Where(pair => pair.Key == whole || pair.Value.IsDirectory || flags.Has("a")).Select(pair => pair.Key).DefaultIfEmpty(whole);
        foreach (var path in shown.OrderDescending(StringComparer.Ordinal))
        {
            var below = path[whole.TrimEnd('/').Length..];
            if (path != whole && below.Count(letter => letter == '/') > depth)
                continue;
            var prefix = path.TrimEnd('/') + "/";
            var bytes = all.Where(pair => pair.Key == path || pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(pair => SizeText.OnDisk(pair.Value));
            context.Print((flags.Has("h") ? SizeText.Of(bytes) : (bytes / SizeText.Kibi).ToString(CultureInfo.InvariantCulture)) + "\t" + (path == whole ? word : word.TrimEnd('/') + below));
        }
    }
}
