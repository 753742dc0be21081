using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Raft;

/// <summary>A place in a log. Two logs with an entry of the same term at the same index are the same up to there (Raft §5.3).</summary>
/// <param name="Index">From 1; 0 is before the first entry.</param>
/// <param name="Term">The term in which a leader wrote the entry; 0 before the first entry.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogPosition(long Index, long Term)
{
    /// <summary>Whether a log that ends here is at least as up to date as one that ends there (Raft §5.4.1).</summary>
    public bool IsUpToDateWith(LogPosition other) => Term > other.Term || (Term == other.Term && Index >= other.Index);

    /// <summary>Index and term as the Raft paper writes them: <c>7 (term 2)</c>.</summary>
    public override string ToString() => $"{Index} (term {Term})";
}
