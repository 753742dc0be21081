namespace StudyPortal.Simulation.Raft;

/// <summary>What must reach the disk before the member goes on. Until the host steps it with <see cref="Persisted"/>, the member sends nothing more.</summary>
/// <param name="Number">Comes back in <see cref="Persisted"/>.</param>
/// <param name="Image">The whole content of the disk once it is written; a crash before leaves what was there.</param>
/// <param name="Entries">Entries that are new in it: what the write costs.</param>
public sealed record DiskWrite(long Number, DurableState Image, long Entries);
