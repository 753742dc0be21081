using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A part of a template.</summary>
internal abstract record JsonPathNode;

/// <summary>Text that is printed as it stands.</summary>
internal sealed record TextNode(string Text) : JsonPathNode;

/// <summary>A path whose values are printed.</summary>
internal sealed record PathNode(ImmutableArray<JsonPathStep> Steps) : JsonPathNode;

/// <summary>What stands between <c>{range path}</c> and <c>{end}</c>, once for each value of the path.</summary>
internal sealed record RangeNode(PathNode Path, ImmutableArray<JsonPathNode> Body) : JsonPathNode;
