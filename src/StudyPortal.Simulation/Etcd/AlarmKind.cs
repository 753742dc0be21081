namespace StudyPortal.Simulation.Etcd;

/// <summary>What an alarm is about.</summary>
public enum AlarmKind
{
    /// <summary>The database has reached its quota: nothing more is put.</summary>
    NoSpace,

    /// <summary>The member's data differs from the others'.</summary>
    Corrupt,
}
