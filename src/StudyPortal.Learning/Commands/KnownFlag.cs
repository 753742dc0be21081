namespace StudyPortal.Learning.Commands;

/// <summary>A flag as a program knows it.</summary>
/// <param name="Name">Without hyphens.</param>
/// <param name="Letter">Its short form, or null.</param>
/// <param name="Of">The subcommand that alone has it, or null.</param>
internal sealed record KnownFlag(string Name, FlagValue Value, char? Letter = null, string? Of = null)
{
    /// <summary>The variable that sets it, or null.</summary>
    internal string? Variable { get; init; }
}

/// <summary>What comes with a flag.</summary>
internal enum FlagValue
{
    /// <summary>Nothing: it is there or not.</summary>
    None,

    /// <summary>One value.</summary>
    One,

    /// <summary>Values between commas, in any order.</summary>
    Many,

    /// <summary>The name of a systemd unit, with or without <c>.service</c>.</summary>
    Unit,
}
