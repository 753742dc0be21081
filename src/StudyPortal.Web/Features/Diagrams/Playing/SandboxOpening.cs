using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What came of repeating what a link holds.</summary>
public abstract record SandboxOpening
{
    /// <summary>It happened again.</summary>
    /// <param name="Topology">The cluster's.</param>
    /// <param name="History">From the settled cluster to where it was shared.</param>
    public sealed record Opened(Topology Topology, History History) : SandboxOpening;

    /// <summary>It cannot happen.</summary>
    /// <param name="Complaint">What cannot, and why, in a sentence.</param>
    public sealed record Refused(string Complaint) : SandboxOpening;
}
