using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Transcripts;

/// <summary>Where the terminal of a bound record stands.</summary>
/// <param name="Before">A line that is typed first and not shown; empty where there is none.</param>
public abstract record TranscriptStart(string Before);

/// <summary>On a machine of a settled cluster.</summary>
/// <param name="Before">A line that is typed first and not shown; empty where there is none.</param>
public sealed record FreshStart(Topology Topology, ulong Seed, string Host, string Before) : TranscriptStart(Before);

/// <summary>Where the record before it ended.</summary>
/// <param name="Host">The machine on which a new terminal is opened; null where the same one goes on.</param>
/// <param name="Before">A line that is typed first and not shown; empty where there is none.</param>
public sealed record ContinuedStart(string? Host, string Before) : TranscriptStart(Before);
