namespace StudyPortal.Learning.Commands;

/// <summary>Holds what a command means against what it should mean.</summary>
internal static class CommandComparison
{
    /// <param name="optional">Long names of flags, without hyphens, that do no harm where they are not expected.</param>
    internal static IReadOnlyList<CommandDifference> Of(CommandMeaning expected, CommandMeaning given, IReadOnlySet<string> optional)
    {
        var differences = new List<CommandDifference>();
        if (expected.Program != given.Program)
            differences.Add(new OtherProgram(expected.Program, given.Program));
        differences.AddRange(InWords(expected.Words, given.Words));
        differences.AddRange(InFlags(expected, given, optional));
        differences.AddRange(given.Shadowed.Except(expected.Shadowed, StringComparer.Ordinal).Select(flag => new ShadowedVariable(given.Program, $"--{flag}")));
        differences.AddRange((expected.Inner, given.Inner) switch
        {
            (null, null) => [],
            (null, { } surplus) => [new SurplusPart(surplus.Program)],
            ({ } missing, null) => [new MissingPart(missing.Program)],
            ({ } inner, { } run) => Of(inner, run, optional),
        });
        return differences;
    }

    private static IEnumerable<CommandDifference> InWords(IReadOnlyList<string> expected, IReadOnlyList<string> given)
    {
        if (expected.SequenceEqual(given, StringComparer.Ordinal))
            return [];

        var missing = Without(expected, given);
        var surplus = Without(given, expected);
        return missing.Count == 0 && surplus.Count == 0
            ? [new OtherOrder(string.Join(' ', expected))]
            : [.. missing.Select(word => new MissingPart(word)), .. surplus.Select(word => new SurplusPart(word))];
    }

    /// <summary>What is left of the words when the others are crossed out, each once.</summary>
    private static List<string> Without(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var left = words.ToList();
        foreach (var other in others)
            left.Remove(other);
        return left;
    }

    private static IEnumerable<CommandDifference> InFlags(CommandMeaning expected, CommandMeaning given, IReadOnlySet<string> optional)
    {
        foreach (var (flag, value) in expected.Flags)
        {
            if (!given.Flags.TryGetValue(flag, out var other))
                yield return new MissingPart($"--{flag}");
            else if (other != value)
                yield return new OtherValue($"--{flag}", value, other);
        }

        foreach (var flag in given.Flags.Keys.Where(flag => !expected.Flags.ContainsKey(flag) && !optional.Contains(flag)))
            yield return new SurplusPart(flag.Length == 1 ? $"-{flag}" : $"--{flag}");
    }
}
