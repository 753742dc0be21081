using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>The other members of the initial cluster, asked one after the other who belongs to the cluster.</summary>
/// <param name="Others">Where they are.</param>
/// <param name="Next">How many were asked.</param>
/// <param name="Ticket">The call that is under way.</param>
internal sealed record BootQuestions(ImmutableArray<Endpoint> Others, int Next, long Ticket);
