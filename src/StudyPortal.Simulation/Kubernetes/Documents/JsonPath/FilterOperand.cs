using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What a filter compares with: a value, or a path from the item.</summary>
internal sealed record FilterOperand(Document? Value, ImmutableArray<JsonPathStep> Path);
