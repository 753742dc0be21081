namespace StudyPortal.Simulation.Machines;

/// <summary>When systemd starts a service again.</summary>
public enum UnitRestart
{
    /// <summary>Never.</summary>
    No,

    /// <summary>When it failed.</summary>
    OnFailure,

    /// <summary>Whenever it ended by itself.</summary>
    Always,
}
