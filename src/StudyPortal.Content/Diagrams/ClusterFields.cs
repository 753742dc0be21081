using System.Globalization;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Reads which cluster an author means: <c>topology</c> and <c>seed</c>.</summary>
internal static class ClusterFields
{
    private const ulong UsualSeed = 1;

    /// <summary>The topology of a text, or null where it is none.</summary>
    public static Topology? ReadTopology(Placed<string> text, FindingList findings)
    {
        if (text.Value.Length == 0)
            return null;
        if (Topology.Named(text.Value) is { } topology)
            return topology;
        findings.Error(text.Line, TopologyText.Problem(text.Value));
        return null;
    }

    /// <summary>The seed, or the usual one.</summary>
    public static ulong ReadSeed(YamlFields fields, FindingList findings)
    {
        if (fields.OptionalNode("seed") is not { } node)
            return UsualSeed;
        if (node is YamlScalar { IsPlain: true } scalar && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        findings.Error(node.Line, "'seed' must be a whole number, not negative");
        return UsualSeed;
    }

    /// <summary>Names of a list, each known and standing there once.</summary>
    public static IReadOnlyList<string> ReadNames(YamlFields fields, string key, string what, IReadOnlyList<string> known, FindingList findings)
    {
        var names = fields.OptionalTexts(key);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Value.Length > 0))
        {
            if (!known.Contains(name.Value, StringComparer.Ordinal))
                findings.Error(name.Line, $"unknown {what} '{name.Value}'; there are {string.Join(", ", known)}{NearName.DidYouMean(name.Value, known)}");
            else if (!seen.Add(name.Value))
                findings.Error(name.Line, $"'{name.Value}' stands twice in '{key}'; keep one");
        }

        return DiagramReader.Values(names);
    }
}
