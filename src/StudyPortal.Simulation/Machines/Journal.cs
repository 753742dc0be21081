using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>The last lines that a unit or container wrote: an immutable value that keeps <see cref="MostLines"/> and forgets the oldest.</summary>
public sealed class Journal
{
    /// <summary>Lines that are kept.</summary>
    public const int MostLines = 400;

    private readonly ImmutableQueue<LogLine> _lines;

    private Journal(ImmutableQueue<LogLine> lines, int count) => (_lines, Count) = (lines, count);

    /// <summary>Nothing was written yet.</summary>
    public static Journal Empty { get; } = new([], 0);

    /// <summary>Lines that it holds.</summary>
    public int Count { get; }

    /// <summary>The lines, oldest first.</summary>
    public IEnumerable<LogLine> Lines => _lines;

    /// <summary>The journal with one more line.</summary>
    public Journal With(LogLine line) =>
        Count < MostLines ? new Journal(_lines.Enqueue(line), Count + 1) : new Journal(_lines.Dequeue().Enqueue(line), Count);
}
