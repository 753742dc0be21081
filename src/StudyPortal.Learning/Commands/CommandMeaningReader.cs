using System.Collections.Immutable;
using StudyPortal.Learning.Grading;
using StudyPortal.Simulation.Shell;

namespace StudyPortal.Learning.Commands;

/// <summary>Reads a line for what it means: one command, perhaps after variables are set.</summary>
internal static class CommandMeaningReader
{
    private const string OneCommandOnly = "Write one command, without pipes and redirections.";

    /// <summary>The meaning, or null and a complaint in plain text.</summary>
    /// <param name="environment">Variables that are exported already.</param>
    internal static (CommandMeaning? Meaning, string Complaint) Read(string line, IReadOnlyDictionary<string, string> environment)
    {
        // A command may go on in the next line, behind a backslash.
        var text = FoldedText.Plain(line.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\\\n", " ", StringComparison.Ordinal));
        return TypedLine.Read(text) switch
        {
            TypedCommands { Commands: var commands } => Read(commands, environment.ToImmutableDictionary(StringComparer.Ordinal)),
            UnreadableLine { Complaint: var complaint } => (null, $"The shell cannot read this line: {complaint}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static (CommandMeaning? Meaning, string Complaint) Read(ImmutableArray<TypedCommand> commands, ImmutableDictionary<string, string> environment)
    {
        if (commands.IsEmpty)
            return (null, "Write a command first.");

        foreach (var setting in commands[..^1])
        {
            if (SettingsIn(setting) is not { } settings)
                return (null, OneCommandOnly);
            environment = environment.SetItems(settings);
        }

        var last = commands[^1];
        if (SettingsIn(last) is not null)
            return (null, "This line only sets variables. Write the command as well.");

        // sudo hands on only the variables that stand behind it.
        var isSudo = last.Words[0] == "sudo";
        var behind = last.Words.Skip(isSudo ? 1 : 0).ToImmutableArray();
        var given = isSudo ? [.. behind.TakeWhile(IsSetting).Select(Setting)] : last.Assignments;
        var words = isSudo ? [.. behind.SkipWhile(IsSetting)] : behind;
        environment = (isSudo ? ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal) : environment).SetItems(given);
        return words.IsEmpty ? (null, "Write a command first.") : new ArgumentReader(words, environment).Read();
    }

    private static IEnumerable<KeyValuePair<string, string>>? SettingsIn(TypedCommand command) => command switch
    {
        { Words.IsEmpty: true } => command.Assignments,
        { Words: ["export", .. var settings] } when settings.All(IsSetting) => settings.Select(Setting),
        _ => null,
    };

    private static bool IsSetting(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && word.AsSpan(0, equals).IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") < 0;

    private static KeyValuePair<string, string> Setting(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return new KeyValuePair<string, string>(word[..equals], word[(equals + 1)..]);
    }
}
