namespace StudyPortal.Simulation.Machines;

/// <summary>How a service is.</summary>
public enum UnitState
{
    /// <summary>Stopped, or never started.</summary>
    Inactive,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Ended, and waiting to be started again: <c>activating (auto-restart)</c>.</summary>
    AutoRestart,

    /// <summary>Ended with an error.</summary>
    Failed,
}
