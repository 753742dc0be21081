using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Splits the network in two.</summary>
public static class NetworkSplit
{
    /// <summary>The inputs, in the form of <c>InputText</c>, after which nothing passes between a machine of the one group and one of the other. A machine in both groups is a bug.</summary>
    public static ImmutableArray<string> Between(IReadOnlyCollection<string> groupA, IReadOnlyCollection<string> groupB) =>
        groupA.Intersect(groupB, StringComparer.Ordinal).FirstOrDefault() is { } both
            ? throw new ArgumentException($"{both} cannot be on both sides.", nameof(groupB))
            : [.. from a in groupA from b in groupB select $"fault cut {a} {b}"];
}
