using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>A connection that two processes keep, once its handshake is done.</summary>
/// <param name="Tls">How the client speaks TLS; with another one it connects anew.</param>
/// <param name="Established">What the handshake gave.</param>
internal sealed record Connection(ClientTls? Tls, HandshakeResult.Established Established)
{
    /// <summary>A connection without TLS on either side.</summary>
    public static HandshakeResult.Established Plain { get; } = new(null);
}
