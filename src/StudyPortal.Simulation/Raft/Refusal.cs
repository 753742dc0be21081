namespace StudyPortal.Simulation.Raft;

/// <summary>An input that was not taken, and why.</summary>
/// <param name="Input">A <see cref="Propose"/>, <see cref="Read"/> or <see cref="TransferLeadership"/>.</param>
/// <param name="Reason">Why not.</param>
public readonly record struct Refusal(RaftInput Input, RefusalReason Reason);
