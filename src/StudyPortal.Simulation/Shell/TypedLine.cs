using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell;

/// <summary>A line taken apart as the shell would, and not run.</summary>
public abstract record TypedLine
{
    /// <summary>
    /// Reads a line. Variables stay as they are written (<c>$ID</c>), and so does <c>$(…)</c>, with its white space as underscores. A pipe or a redirection is
    /// not read: what a command means depends on more than itself there.
    /// </summary>
    public static TypedLine Read(string text)
    {
        var (line, complaint) = new CommandLineReader(text, static name => $"${name}", static command => $"$({string.Join('_', command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})").Read();
        if (line is null)
            return new UnreadableLine(complaint);

        return line.Parts.Any(part => part.Stages.Length > 1 || part.Stages.Any(stage => stage.Redirections.Length > 0))
            ? new UnreadableLine("pipes and redirections are not read here")
            : new TypedCommands([.. line.Parts.Select(part => new TypedCommand(part.Stages[0].Assignments, part.Stages[0].Words))]);
    }
}

/// <summary>The commands of a line, one after the other.</summary>
public sealed record TypedCommands(ImmutableArray<TypedCommand> Commands) : TypedLine;

/// <summary>A line that the shell would not understand, and why, in the words of the shell.</summary>
public sealed record UnreadableLine(string Complaint) : TypedLine;
