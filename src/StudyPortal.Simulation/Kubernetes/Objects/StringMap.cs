using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Maps from text to text in the order of the code points: labels, annotations, data, quantities.</summary>
public static class StringMap
{
    /// <summary>The map without entries.</summary>
    public static ImmutableSortedDictionary<string, string> Empty { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The map of these entries; a key twice with different values is a bug.</summary>
    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var map = Empty.ToBuilder();
        foreach (var (key, value) in entries)
            map.Add(key, value);
        return map.ToImmutable();
    }
}
