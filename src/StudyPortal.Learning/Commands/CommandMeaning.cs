using System.Collections.Immutable;

namespace StudyPortal.Learning.Commands;

/// <summary>What a command says, whatever its spelling.</summary>
/// <param name="Program">Its name without a path; empty for no command at all.</param>
/// <param name="Words">Subcommands and arguments in order.</param>
/// <param name="Flags">The value of each flag by its long name without hyphens; empty for one that has none.</param>
/// <param name="Shadowed">Flags that are given by a variable as well, where the program refuses that.</param>
/// <param name="Inner">The command that it runs in a container, or null.</param>
internal sealed record CommandMeaning(
    string Program, ImmutableArray<string> Words, ImmutableSortedDictionary<string, string> Flags, ImmutableArray<string> Shadowed, CommandMeaning? Inner)
{
    /// <summary>Whether a flag, a flag with its value, or words side by side are in it. See <see cref="Questions.CommandRemark.Part"/>.</summary>
    internal bool Has(string part)
    {
        var isHere = part.StartsWith('-') ? HasFlag(part.TrimStart('-')) : HasWords(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return isHere || Inner?.Has(part) is true;
    }

    private bool HasFlag(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? part : part[..equals];
        var flag = KnownPrograms.Find(Program) is { } program && name.Length == 1 ? program.Find(name[0], Words)?.Name : null;
        return Flags.TryGetValue(flag ?? name, out var value) && (equals < 0 || value == part[(equals + 1)..]);
    }

    private bool HasWords(string[] part)
    {
        string[] all = [Program, .. Words];
        return part.Length > 0 && Enumerable.Range(0, Math.Max(0, all.Length - part.Length + 1)).Any(start => all.AsSpan(start, part.Length).SequenceEqual(part));
    }
}
