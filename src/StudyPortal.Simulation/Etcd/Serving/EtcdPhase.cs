namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>How far a member's process is.</summary>
internal enum EtcdPhase
{
    /// <summary>It asks other members what it needs to know to start.</summary>
    Asking,

    /// <summary>Its raft node runs.</summary>
    Running,

    /// <summary>It hands its office over and ends.</summary>
    Stopping,

    /// <summary>It has ended.</summary>
    Ended,
}
