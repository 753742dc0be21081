namespace StudyPortal.Simulation.Machines;

/// <summary>Whether a machine is on.</summary>
public enum Power
{
    /// <summary>Nothing runs.</summary>
    Off,

    /// <summary>It runs.</summary>
    On,

    /// <summary>It stands still with everything on it, and will go on where it stopped: a virtual machine that is paused.</summary>
    Paused,
}
