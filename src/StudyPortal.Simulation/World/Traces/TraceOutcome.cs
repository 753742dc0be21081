namespace StudyPortal.Simulation.World;

/// <summary>How a hop ended.</summary>
public enum TraceOutcome
{
    /// <summary>Still under way when the trace ended.</summary>
    Open,

    /// <summary>The answer came back.</summary>
    Answered,

    /// <summary>A one-way message arrived.</summary>
    Delivered,

    /// <summary>A write reached the disk.</summary>
    Done,

    /// <summary>The server answered that it will not or cannot.</summary>
    Failed,

    /// <summary>Nothing listens there: connection refused.</summary>
    Refused,

    /// <summary>Nothing came back in time.</summary>
    TimedOut,

    /// <summary>Client and server do not agree on TLS.</summary>
    HandshakeFailed,

    /// <summary>The connection ended before the answer was there.</summary>
    Closed,

    /// <summary>No machine answers at the address.</summary>
    NoRoute,

    /// <summary>It got lost on the way.</summary>
    Lost,

    /// <summary>It could not even be sent: the machine is off, or the file with the credentials is not there.</summary>
    NotSent,
}
