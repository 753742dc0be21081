using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Machines;

/// <summary>The number of a call at its server.</summary>
public readonly record struct CallId(long Value);

/// <summary>Who calls.</summary>
/// <param name="Address">The address that the connection comes from; a load balancer's where it passes the connection on.</param>
/// <param name="Certificate">The client certificate that was shown and found good, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Caller(string Address, Certificates.Certificate? Certificate);

/// <summary>What became of a call.</summary>
public abstract record Reply;

/// <summary>The server answered.</summary>
/// <param name="Response">The answer.</param>
/// <param name="IsLast">False for what a stream sends before its end.</param>
public sealed record Answered(Response Response, bool IsLast = true) : Reply;

/// <summary>There is no answer.</summary>
/// <param name="Failure">Why not.</param>
/// <param name="Text">The words of the network library: <c>connection refused</c>.</param>
public sealed record CallFailed(CallFailure Failure, string Text) : Reply;

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
