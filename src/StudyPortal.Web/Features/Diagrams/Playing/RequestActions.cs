using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What the clients can do.</summary>
internal static class RequestActions
{
    public static void Add(ClusterSnapshot snapshot, ActionList list)
    {
        foreach (var choice in RequestChoices.For(snapshot))
            list.Add(DiagramOperations.Requests, choice.Label, choice.Description, choice.Input);
    }
}
