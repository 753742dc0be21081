using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell;

/// <summary>A shell on a machine: where it stands and which variables it has.</summary>
/// <param name="Host">The machine's name.</param>
internal sealed record Login(string Host)
{
    /// <summary>The home of root.</summary>
    public const string Home = "/root";

    /// <summary>The working directory.</summary>
    public string Directory { get; init; } = Home;

    /// <summary>Variables.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("HOME", Home).Add("USER", "root");

    /// <summary>The exit code of the last line.</summary>
    public int ExitCode { get; init; }

    /// <summary><c>root@cp1:~# </c></summary>
    public string Prompt => $"root@{Host}:{(Directory == Home ? "~" : Directory)}# ";

    /// <summary>Whether the next line does the same in both.</summary>
    public bool Equals(Login? other) =>
        other is not null && Host == other.Host && Directory == other.Directory && ExitCode == other.ExitCode && Environment.SequenceEqual(other.Environment);

    /// <inheritdoc/>
    public override int GetHashCode() => Host.GetHashCode(StringComparison.Ordinal);
}
