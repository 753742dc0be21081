namespace StudyPortal.Simulation.Machines;

/// <summary>Why a call has no answer.</summary>
public enum CallFailure
{
    /// <summary>Nothing listens there.</summary>
    Refused,

    /// <summary>Nothing came back in time.</summary>
    TimedOut,

    /// <summary>The connection ended before the answer was there.</summary>
    Closed,

    /// <summary>Client and server do not agree on TLS.</summary>
    Handshake,

    /// <summary>No machine has this address.</summary>
    NoRoute,

    /// <summary>The name stands for no address.</summary>
    UnknownHost,
}
