using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>tee</c>: writes the input to files and prints it too.</summary>
internal sealed class TeeCommand() : FlaggedCommand("tee", "write the input to a file and print it", "a|append", "i")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        TextSource.Print(context, context.Input);
        var code = 0;
        foreach (var word in flags.Words.Where(word => word is not "/dev/null"))
        {
            var before = flags.Has("a") ? context.ReadText(word) : "";
            if (FileWriting.WriteText(context, word, before + context.Input) is not { } reason)
                continue;
            context.Complain($"tee: {word}: {reason}");
            code = 1;
        }

        return code;
    }
}
