using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>chmod 600 FILE</c>: sets permission bits.</summary>
internal sealed class ChmodCommand() : FlaggedCommand("chmod", "set permissions: chmod 600 FILE", "R|recursive", "v|verbose", "f|silent")
{
    // chmod -x FILE removes a right; it is no flag.
    protected override IReadOnlyList<string> Prepare(ImmutableArray<string> arguments) =>
        arguments is [['-', 'r' or 'w' or 'x', ..], ..] ? arguments.SetItem(0, "a" + arguments[0]) : arguments;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count < 2)
        {
            context.Complain(flags.Words.Count == 0 ? "chmod: missing operand" : $"chmod: missing operand after ‘{flags.Words[0]}’");
            return 1;
        }

        if (ModeText.Changed(FileNode.UsualFile, flags.Words[0]) is null)
        {
            context.Complain($"chmod: invalid mode: ‘{flags.Words[0]}’");
            return 1;
        }

        return AttributeChange.Apply(context, flags, Name, node => node with { Mode = ModeText.Changed(node.Mode, flags.Words[0])!.Value });
    }
}
