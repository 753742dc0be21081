using StudyPortal.Content.Findings;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Whether a name is one of a verdict, and the machine behind its at sign is there.</summary>
internal static class VerdictShape
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(string name, ClusterParts parts)
    {
        if (VerdictNames.Find(name) is null)
        {
            var known = VerdictNames.All.Concat(parts.Hosts.SelectMany(host => VerdictNames.At(host))).Select(verdict => verdict.Name);
            return $"unknown verdict '{name}'{NearName.DidYouMean(name, known)}";
        }

        var at = name.IndexOf('@', StringComparison.Ordinal);
        var machine = name[(at + 1)..];
        return at < 0 || parts.Hosts.Contains(machine, StringComparer.Ordinal) ? null : $"unknown machine '{machine}'{NearName.DidYouMean(machine, parts.Hosts)}";
    }
}
