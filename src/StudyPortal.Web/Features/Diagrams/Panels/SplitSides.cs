using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>The two sides of a split network, by the names of their machines.</summary>
/// <param name="First">One side.</param>
/// <param name="Second">The other side.</param>
public sealed record SplitSides(ImmutableArray<string> First, ImmutableArray<string> Second);
