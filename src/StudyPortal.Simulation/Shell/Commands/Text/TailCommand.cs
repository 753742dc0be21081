using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>tail</c>: the last lines of files. It does not follow them, since nothing would end that here.</summary>
internal sealed class TailCommand() : FlaggedCommand("tail", "print the last lines: tail -n 5 FILE", "n|lines=", "f|F|follow", "q|quiet", "v|verbose")
{
    protected override IReadOnlyList<string> Prepare(ImmutableArray<string> arguments) => LineCount.WrittenOut(arguments);

    protected override int Run(ShellContext context, Flags flags)
    {
        if (!flags.Has("f"))
            return LineCount.Print(context, flags, Name, (lines, count, sign) => sign is '+' ? lines.Skip(Math.Max(0, count - 1)) : lines.TakeLast(count));
        context.Complain("tail: this shell does not follow files; let time pass with `wait 10s' and print again");
        return 1;
    }
}
