using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Commands;

/// <summary>Tells authors whether a question for a command can be graded.</summary>
public static class CommandCheck
{
    /// <summary>What is wrong with a command as an answer, in plain text; null for one that can be graded.</summary>
    /// <param name="environment">The variables that are exported where it is typed.</param>
    public static string? ComplaintAbout(string command, IReadOnlyDictionary<string, string> environment)
    {
        var (meaning, complaint) = CommandMeaningReader.Read(command, environment);
        if (meaning is null)
            return complaint;
        if (KnownPrograms.Find(meaning.Program) is not { } program)
            return $"the program '{meaning.Program}' is not one that can be graded ({string.Join(", ", KnownPrograms.All.Select(known => known.Name))})";
        if (meaning.Shadowed.Length > 0)
            return $"'--{meaning.Shadowed[0]}' is given by a variable and by a flag";
        var unknown = meaning.Flags.Keys.FirstOrDefault(flag => program.Find(flag, meaning.Words) is null);
        return unknown is null ? null : $"the grader knows no flag '--{unknown}' of {program.Name}, and so not whether a value comes with it";
    }

    /// <summary>Whether the part of a remark is in one of the commands (see <see cref="CommandRemark.Part"/>).</summary>
    public static bool Holds(IEnumerable<string> commands, IReadOnlyDictionary<string, string> environment, string part) =>
        commands.Any(command => CommandMeaningReader.Read(command, environment).Meaning?.Has(part) is true);
}
