using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>A write that waits until it is applied here.</summary>
/// <param name="Call">Who waits.</param>
/// <param name="Command">How it is recognised when it is applied.</param>
/// <param name="Payload">What raft is given: the command itself, or the change of the membership that carries it.</param>
/// <param name="Asked">When it was asked for.</param>
/// <param name="IsProposed">Whether raft has it; not while there is no leader.</param>
internal sealed record PendingWrite(CallId Call, StoreCommand Command, Payload Payload, Instant Asked, bool IsProposed);
