using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary>A command whose arguments are flags and words.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="summary">What it does, in a few words.</param>
/// <param name="forms">Its flags, in the forms of <see cref="Flags"/>.</param>
internal abstract class FlaggedCommand(string name, string summary, params ImmutableArray<string> forms) : ShellCommand(name, summary)
{
    /// <summary>The exit code where a flag is not known.</summary>
    protected virtual int MisuseCode => 1;

    /// <summary>Whether what follows the first word is no flag of this command.</summary>
    protected virtual bool StopsAtWord => false;

    public sealed override int Run(ShellContext context)
    {
        if (context.Arguments is ["--help"])
        {
            context.Print($"{Name}: {Summary}");
            foreach (var form in forms)
                context.Print("  " + string.Join(", ", form.Split('|').Select(flag => flag.TrimEnd('=').Length == 1 ? "-" + flag : "--" + flag)));
            return 0;
        }

        var flags = Flags.Read(Prepare(context.Arguments), forms, StopsAtWord);
        if (flags.Complaint is not { } complaint)
            return Run(context, flags);
        context.Complain($"{Name}: {complaint}");
        context.Complain($"Try '{Name} --help' for more information.");
        return MisuseCode;
    }

    /// <summary>Writes an old short form of an argument out.</summary>
    protected virtual IReadOnlyList<string> Prepare(ImmutableArray<string> arguments) => arguments;

    protected abstract int Run(ShellContext context, Flags flags);
}
