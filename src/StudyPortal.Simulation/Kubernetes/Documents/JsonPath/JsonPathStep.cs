using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A step of a path: from each value to the values below it.</summary>
internal abstract record JsonPathStep;

/// <summary>Back to the whole document: <c>$</c>.</summary>
internal sealed record RootStep : JsonPathStep;

/// <summary>The values of these keys of a map: <c>.name</c>, <c>['a','b']</c>.</summary>
internal sealed record FieldStep(ImmutableArray<string> Names) : JsonPathStep;

/// <summary>Every value of a map or item of a list: <c>[*]</c>.</summary>
internal sealed record EachStep : JsonPathStep;

/// <summary>The values of a key at any depth: <c>..name</c>.</summary>
internal sealed record DescendantStep : JsonPathStep;

/// <summary>Items by their number; a negative number counts from the end: <c>[0]</c>, <c>[-1]</c>, <c>[0,2]</c>.</summary>
internal sealed record IndexStep(ImmutableArray<int> Numbers) : JsonPathStep;

/// <summary>Items from a number up to another one: <c>[1:3]</c>, <c>[::2]</c>.</summary>
internal sealed record SliceStep(int? First, int? Last, int Step) : JsonPathStep;

/// <summary>Items that meet a condition: <c>[?(@.type=="Ready")]</c>.</summary>
/// <param name="Left">A path from the item.</param>
/// <param name="Sign">The comparison, or null where the path need only exist.</param>
/// <param name="Right">A value, or a path from the item.</param>
internal sealed record FilterStep(ImmutableArray<JsonPathStep> Left, string? Sign, FilterOperand? Right) : JsonPathStep;
