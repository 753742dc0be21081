using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>Rooms inside Simulation point one way: Kernel ← Raft, Wire, Machines ← Etcd ← Kubernetes ← World ← Shell ← Labs.</summary>
internal static partial class RoomRules
{
    private const string Simulation = "src/StudyPortal.Simulation";

    private static readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal)
    {
        ["Kernel"] = 0, ["Raft"] = 1, ["Wire"] = 1, ["Machines"] = 1, ["Etcd"] = 2, ["Kubernetes"] = 3, ["World"] = 4, ["Shell"] = 5, ["Labs"] = 6,
    };

    /// <summary>A room uses itself and rooms of a lower level; its namespace is its folder.</summary>
    public static TidyRule Order { get; } = new("order of rooms", tree => tree.Under(Simulation).Where(file => file.IsOf(".cs")).SelectMany(Check));

    private static IEnumerable<Finding> Check(SourceFile file)
    {
        var room = file.Folders.Skip(2).FirstOrDefault("");
        if (!_levels.TryGetValue(room, out var level))
        {
            yield return new Finding(file.Path, 1, "stands in no room");
            yield break;
        }

        foreach (var (number, text) in file.NumberedLines.Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)))
        {
            if (Namespace().Match(text) is { Success: true } own && own.Groups["room"].Value != room)
                yield return new Finding(file.Path, number, $"has another namespace than the room {room}");

            foreach (var other in Mention().Matches(text).Select(mention => mention.Groups["room"].Value).Where(other => other != room))
            {
                if (!_levels.TryGetValue(other, out var otherLevel) || otherLevel >= level)
                    yield return new Finding(file.Path, number, $"{room} uses {other}");
            }
        }
    }

    [GeneratedRegex(@"^namespace (StudyPortal\.Simulation\.)?(?<room>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"StudyPortal\.Simulation\.(?<room>\w+)|(?<![\w.])(?<room>Kernel|Raft|Wire|Machines|Etcd|Kubernetes|World|Shell|Labs)\.(?=[A-Z])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mention();
}
