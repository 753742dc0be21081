using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Raft;

/// <summary>A read may be answered once the entry at this index is applied here.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadState(long Ticket, long Index);
