using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What happened at one machine, or in the cluster as a whole.</summary>
/// <param name="Id">The name of the machine; <see cref="Timeline.ClusterRow"/> for the cluster.</param>
/// <param name="Label">As it is written beside the row.</param>
/// <param name="Marks">In order.</param>
public sealed record TimelineRow(string Id, string Label, ImmutableArray<TimelineMark> Marks);
