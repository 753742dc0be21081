using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>What cp and mv are given: things, and where they go.</summary>
/// <param name="Sources">Paths as they were typed.</param>
/// <param name="Target">The path as it was typed.</param>
/// <param name="IsInto">Whether the target is a directory that they go into.</param>
internal sealed record FileOperands(IReadOnlyList<string> Sources, string Target, bool IsInto)
{
    /// <summary>The operands, or null after a complaint.</summary>
    public static FileOperands? Read(ShellContext context, Flags flags, string program)
    {
        var words = flags.Words;
        var target = words.Count > 1 ? UsualDirectories.Find(context, words[^1]) : null;
        var complaint = words switch
        {
            [] => $"{program}: missing file operand",
            [var only] => $"{program}: missing destination file operand after '{only}'",
            _ when words.Count > 2 && target is null => $"{program}: target '{words[^1]}': No such file or directory",
            _ when words.Count > 2 && !target!.IsDirectory => $"{program}: target '{words[^1]}': Not a directory",
            _ => null,
        };
        if (complaint is null)
            return new FileOperands([.. words.Take(words.Count - 1)], words[^1], target?.IsDirectory == true);
        context.Complain(complaint);
        return null;
    }

    /// <summary>Where one of the sources goes, as it is written in complaints.</summary>
    public string TargetOf(ShellContext context, string source) =>
        IsInto ? Target.TrimEnd('/') + "/" + FileTree.NameOf(context.Path(source)) : Target.Length > 1 ? Target.TrimEnd('/') : Target;
}
