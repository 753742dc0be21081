using StudyPortal.Content.Findings;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>What to say of a topology that is none.</summary>
internal static class TopologyText
{
    private static readonly string[] _kinds = ["single", "stacked", "external"];

    public static string Problem(string text)
    {
        var name = text.Split(',')[0];
        var hint = _kinds.Contains(name.Split('-')[0], StringComparer.Ordinal) ? "" : NearName.DidYouMean(name, Topology.Names);
        return $"unknown topology '{text}'; write single, stacked-N or external-N (N from 1 to {Topology.MostControlPlanes}), and behind commas workers=N or front=none, lb or vip{hint}";
    }
}
