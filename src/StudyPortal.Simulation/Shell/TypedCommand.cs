using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell;

/// <summary>One command of a line.</summary>
/// <param name="Assignments">Variables that are set in front of it, or alone.</param>
/// <param name="Words">Its name and its arguments, without quotes; empty where variables are only set.</param>
public sealed record TypedCommand(ImmutableArray<KeyValuePair<string, string>> Assignments, ImmutableArray<string> Words);
