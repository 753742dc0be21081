using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>Whether a diagram can begin.</summary>
public abstract record Beginning
{
    /// <summary>It can.</summary>
    /// <param name="Cluster">What it begins with.</param>
    public sealed record Ready(Cluster Cluster) : Beginning;

    /// <summary>What its author wants to happen before the story cannot happen.</summary>
    /// <param name="Complaint">Why, without a full stop.</param>
    public sealed record Impossible(string Complaint) : Beginning;
}
