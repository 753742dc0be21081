using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Raft;

/// <summary>A read that a leader has not answered yet.</summary>
/// <param name="From">Who asked; the leader itself for its own clients.</param>
/// <param name="Ticket">What the asker calls it.</param>
/// <param name="Index">What was committed when it came.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PendingRead(MemberId From, long Ticket, long Index);
