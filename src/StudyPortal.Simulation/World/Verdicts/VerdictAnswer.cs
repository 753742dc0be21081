namespace StudyPortal.Simulation.World;

/// <summary>Whether something works.</summary>
public enum VerdictAnswer
{
    /// <summary>It works.</summary>
    Yes,

    /// <summary>It works in part: not everywhere, not at once, or without anything to spare.</summary>
    Degraded,

    /// <summary>It does not work.</summary>
    No,
}
