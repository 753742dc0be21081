namespace StudyPortal.Learning.Commands;

/// <summary>How a program reads its arguments, as far as questions ask for them.</summary>
internal sealed record KnownProgram(string Name, IReadOnlyList<KnownFlag> Flags)
{
    /// <summary>Whether a variable and its flag together are an error (etcd v3.6 pkg/flags/flag.go, verifyEnv).</summary>
    internal bool RefusesShadowedVariables { get; init; }

    /// <summary>The flag of this name, with or without hyphens, in this subcommand.</summary>
    internal KnownFlag? Find(string name, IReadOnlyList<string> words) => Best(Flags.Where(flag => flag.Name == name), words);

    /// <summary>The flag with this letter in this subcommand.</summary>
    internal KnownFlag? Find(char letter, IReadOnlyList<string> words) => Best(Flags.Where(flag => flag.Letter == letter), words);

    private static KnownFlag? Best(IEnumerable<KnownFlag> flags, IReadOnlyList<string> words) =>
        flags.Where(flag => flag.Of is null || words.Contains(flag.Of, StringComparer.Ordinal)).OrderBy(flag => flag.Of is null).FirstOrDefault();
}
