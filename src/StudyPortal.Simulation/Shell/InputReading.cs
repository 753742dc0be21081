using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>What a written input turned out to be.</summary>
public abstract record InputReading
{
    /// <summary>An input.</summary>
    /// <param name="Input">What it is.</param>
    public sealed record Read(ClusterInput Input) : InputReading;

    /// <summary>None.</summary>
    /// <param name="Complaint">What is wrong, and what there is instead.</param>
    public sealed record Unreadable(string Complaint) : InputReading;
}
