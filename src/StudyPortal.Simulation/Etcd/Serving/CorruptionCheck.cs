using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>A member that compares its content with the others', one after the other, before it takes part again.</summary>
/// <param name="State">The log that it will run from.</param>
/// <param name="Database">The content that is compared.</param>
/// <param name="Others">Whom it asks.</param>
/// <param name="Next">How many were asked.</param>
/// <param name="Ticket">The call that is under way.</param>
internal sealed record CorruptionCheck(DurableState State, DatabaseFile Database, ImmutableArray<Endpoint> Others, int Next, long Ticket);
