using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>tr</c>: puts characters in place of others, or leaves them out.</summary>
internal sealed class TrCommand() : FlaggedCommand("tr", "replace or delete characters: tr ',' '\\n'", "d|delete", "s|squeeze-repeats")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        var isReplacing = !flags.Has("d") && flags.Words.Count == 2;
        if (flags.Words.Count == 0 || (flags.Words.Count == 1 && !flags.Has("d") && !flags.Has("s")))
        {
            context.Complain(flags.Words.Count == 0 ? "tr: missing operand" : $"tr: missing operand after ‘{flags.Words[0]}’");
            context.Complain("Try 'tr --help' for more information.");
            return 1;
        }

        var (from, to) = (Expanded(flags.Words[0]), isReplacing ? Expanded(flags.Words[1]) : "");
        var squeezed = flags.Has("s") ? isReplacing ? to : from : "";
        var text = new StringBuilder();
        foreach (var letter in context.Input)
        {
            var place = from.LastIndexOf(letter);
            if (place >= 0 && flags.Has("d"))
                continue;
            var written = place >= 0 && isReplacing && to.Length > 0 ? to[Math.Min(place, to.Length - 1)] : letter;
            if (text.Length == 0 || text[^1] != written || !squeezed.Contains(written, StringComparison.Ordinal))
                text.Append(written);
        }

        TextSource.Print(context, text.ToString());
        return 0;
    }

    private static string Expanded(string set)
    {
        var named = set.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)
            .Replace("[:upper:]", "A-Z", StringComparison.Ordinal).Replace("[:lower:]", "a-z", StringComparison.Ordinal)
            .Replace("[:digit:]", "0-9", StringComparison.Ordinal).Replace("[:space:]", " \t\n", StringComparison.Ordinal);
        var text = new StringBuilder();
        for (var at = 0; at < named.Length; at++)
        {
            if (at + 2 < named.Length && named[at + 1] == '-' && named[at + 2] >= named[at])
            {
                for (int letter = named[at]; letter <= named[at + 2]; letter++)
                    text.Append((char)letter);
                at += 2;
            }
            else
                text.Append(named[at]);
        }

        return text.ToString();
    }
}
