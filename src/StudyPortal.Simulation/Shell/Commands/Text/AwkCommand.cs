using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>awk '/regex/ {print $1, $NF}'</c>: fields of lines. More of awk's language than that is not understood.</summary>
internal sealed class AwkCommand() : FlaggedCommand("awk", "print fields of lines: awk '{print $2}'", "F|field-separator=")
{
    protected override int MisuseCode => 2;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
        {
            context.Complain("usage: awk [-F fs] 'program' [file ...]");
            return MisuseCode;
        }

        if (AwkProgram.Read(flags.Words[0]) is not { } program)
        {
            context.Complain($"awk: this shell understands patterns (/regex/, NR>1, NR==2) and {{print $1, $NF, \"text\"}} only: {flags.Words[0]}");
            return MisuseCode;
        }

        var (sources, isWhole) = TextSource.Open(context, [.. flags.Words.Skip(1)], (name, reason) => string.Create(CultureInfo.InvariantCulture, $"awk: cannot open \"{name}\" ({reason})"));
        var number = 0;
        foreach (var line in sources.SelectMany(source => source.Lines))
        {
            if (program.PrintOf(line, ++number, flags.Value("F")) is { } print)
                context.Print(print);
        }

        return isWhole ? 0 : MisuseCode;
    }
}
