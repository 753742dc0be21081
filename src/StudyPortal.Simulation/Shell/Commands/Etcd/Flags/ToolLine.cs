using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>A command line that was read: its flags and what is left of its words.</summary>
/// <param name="Arguments">What is neither flag nor command.</param>
/// <param name="Flags">Every flag that the command has.</param>
/// <param name="Given">The values that the line gives.</param>
internal sealed record ToolLine(ImmutableArray<string> Arguments, ImmutableArray<ToolFlag> Flags, ImmutableSortedDictionary<string, string> Given)
{
    /// <summary>Whether the line gives the flag.</summary>
    public bool Has(string flag) => Given.ContainsKey(flag);

    /// <summary>The value of a flag, or its default.</summary>
    public string Text(string flag) => Given.GetValueOrDefault(flag) ?? Flags.First(known => known.Name == flag).Default;

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(string flag) => Text(flag) is "true" or "1" or "t" or "T" or "TRUE" or "True";

    /// <summary>The number that a flag gives.</summary>
    public long Number(string flag) => long.Parse(Text(flag), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The time that a flag gives.</summary>
    public TimeSpan Duration(string flag) => GoDuration.TryParse(Text(flag), out var duration) ? duration : TimeSpan.Zero;

    /// <summary>The texts that a flag gives.</summary>
    public ImmutableArray<string> List(string flag) => [.. Text(flag).Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
