using System.Globalization;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>cat</c>: prints files one after the other, or the input.</summary>
internal sealed class CatCommand() : FlaggedCommand("cat", "print files", "n|number", "A|show-all", "e", "t", "v")
{
    private const int NumberWidth = 6;

    protected override int Run(ShellContext context, Flags flags)
    {
        var (number, code) = (0, 0);
        foreach (var name in flags.Words.DefaultIfEmpty("-"))
        {
            var (sources, isWhole) = TextSource.Open(context, [name], (typed, reason) => $"cat: {typed}: {reason}");
            code |= isWhole ? 0 : 1;
            foreach (var line in sources.SelectMany(source => source.Lines))
            {
                var shown = flags.Has("A") ? line.Replace("\t", "^I", StringComparison.Ordinal) + "$" : line;
                context.Print(flags.Has("n") ? (++number).ToString(CultureInfo.InvariantCulture).PadLeft(NumberWidth) + "\t" + shown : shown);
            }
        }

        return code;
    }
}
