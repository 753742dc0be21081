using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Kinds of <see cref="ClusterEvent"/>.</summary>
internal enum ClusterEventKind
{
    /// <summary>A <see cref="ProcessInput"/> reaches a process.</summary>
    Input,

    /// <summary>A <see cref="Parcel"/> reaches a machine.</summary>
    Parcel,

    /// <summary>The request of a call reaches a machine.</summary>
    Request,

    /// <summary>A <see cref="Reply"/> reaches the client of a call.</summary>
    Reply,

    /// <summary>A proxy tries another server.</summary>
    Redispatch,

    /// <summary>The time of a call is over.</summary>
    CallTimeout,

    /// <summary>The connection of a stream is tried.</summary>
    StreamPing,

    /// <summary>Systemd starts a unit again.</summary>
    UnitRestart,

    /// <summary>The grace of a process is over.</summary>
    Kill,

    /// <summary>A machine has booted.</summary>
    Boot,
}
