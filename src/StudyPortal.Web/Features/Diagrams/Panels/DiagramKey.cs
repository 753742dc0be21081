using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What a key does in a diagram.</summary>
/// <param name="Keys">The key as it is labelled, several where each of them does it.</param>
/// <param name="Does">What it does.</param>
public sealed record DiagramKey(ImmutableArray<string> Keys, string Does);
