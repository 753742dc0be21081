using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>Reads command lines as cobra and pflag do: flags before or after the command, with a space or an equals sign before their value.</summary>
internal static class ToolLineReader
{
    private const string LastFlag = "--";

    /// <summary>The words of a line that are neither flags nor values of flags, with the place of each; <paramref name="known"/> are all flags of the program.</summary>
    public static ImmutableArray<(string Word, int At)> Words(ImmutableArray<string> line, IReadOnlyList<ToolFlag> known)
    {
        var words = ImmutableArray.CreateBuilder<(string, int)>();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == LastFlag)
                break;
            if (!IsFlag(line[at]))
                words.Add((line[at], at));
            else if (!line[at].Contains('=', StringComparison.Ordinal) && Named(line[at], known) is { Kind: not ToolFlagKind.Switch } && (line[at].StartsWith(LastFlag, StringComparison.Ordinal) || line[at].Length == 2))
                at++;
        }

        return words.ToImmutable();
    }

    /// <summary>Reads a line without the words of its command; the error is null exactly where there is a line.</summary>
    public static (ToolLine? Line, string? Error) Read(IReadOnlyList<string> line, ImmutableArray<ToolFlag> flags)
    {
        var (arguments, given) = (ImmutableArray.CreateBuilder<string>(), ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at] == LastFlag)
            {
                arguments.AddRange(line.Skip(at + 1));
                break;
            }

            if (!IsFlag(line[at]))
            {
                arguments.Add(line[at]);
                continue;
            }

            var (error, isNextTaken) = Take(line[at], at + 1 < line.Count ? line[at + 1] : null, flags, given);
            if (error is not null)
                return (null, error);
            at += isNextTaken ? 1 : 0;
        }

        return (new ToolLine(arguments.ToImmutable(), flags, given.ToImmutable()), null);
    }

    private static bool IsFlag(string word) => word.Length > 1 && word[0] == '-';

    private static ToolFlag? Named(string word, IReadOnlyList<ToolFlag> known) =>
        word.StartsWith(LastFlag, StringComparison.Ordinal)
            ? known.FirstOrDefault(flag => flag.Name == word[LastFlag.Length..])
            : known.FirstOrDefault(flag => flag.Letter == word[1]);

    private static (string? Error, bool IsNextTaken) Take(string word, string? next, ImmutableArray<ToolFlag> flags, ImmutableSortedDictionary<string, string>.Builder given)
    {
        var isLong = word.StartsWith(LastFlag, StringComparison.Ordinal);
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        if (Named(isLong ? name : word, flags) is not { } flag)
            return (isLong ? $"unknown flag: {name}" : $"unknown shorthand flag: '{word[1]}' in {word}", false);
        var attached = isLong ? (equals < 0 ? null : word[(equals + 1)..]) : word.Length > 2 ? word[2..].TrimStart('=') : null;
        var value = attached ?? (flag.Kind == ToolFlagKind.Switch ? "true" : next);
        if (value is null)
            return (isLong ? $"flag needs an argument: {word}" : $"flag needs an argument: '{flag.Letter}' in {word}", false);
        if (flag.Objection(value) is { } objection)
            return ($"invalid argument {GoText.Quote(value)} for \"{(flag.Letter is { } letter ? $"-{letter}, " : "")}--{flag.Name}\" flag: {objection}", false);
        given[flag.Name] = value;
        return (null, attached is null && flag.Kind != ToolFlagKind.Switch);
    }
}
