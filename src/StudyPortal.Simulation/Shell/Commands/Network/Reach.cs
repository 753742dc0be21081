namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>What becomes of the first packet of a TCP connection.</summary>
internal enum Reach
{
    /// <summary>Somebody listens.</summary>
    Open,

    /// <summary>Nobody does.</summary>
    Refused,

    /// <summary>Nothing comes back.</summary>
    Silent,

    /// <summary>No machine that is on has the address.</summary>
    NoRoute,

    /// <summary>The name stands for no address.</summary>
    UnknownHost,
}
