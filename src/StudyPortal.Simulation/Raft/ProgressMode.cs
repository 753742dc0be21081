namespace StudyPortal.Simulation.Raft;

/// <summary>How a leader sends entries to a member.</summary>
public enum ProgressMode
{
    /// <summary>One message at a time, until it is known where the logs agree.</summary>
    Probe,

    /// <summary>One message after the other without waiting for answers.</summary>
    Replicate,

    /// <summary>None: a snapshot is under way.</summary>
    Snapshot,
}
