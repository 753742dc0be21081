using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>head</c>: the first lines of files.</summary>
internal sealed class HeadCommand() : FlaggedCommand("head", "print the first lines: head -n 5 FILE", "n|lines=", "q|quiet", "v|verbose")
{
    protected override IReadOnlyList<string> Prepare(ImmutableArray<string> arguments) => LineCount.WrittenOut(arguments);

    protected override int Run(ShellContext context, Flags flags) =>
        LineCount.Print(context, flags, Name, (lines, count, sign) => sign is '-' ? lines.Take(Math.Max(0, lines.Count - count)) : lines.Take(count));
}
