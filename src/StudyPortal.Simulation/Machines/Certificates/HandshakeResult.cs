namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>How the first words between a client and a server end.</summary>
public abstract record HandshakeResult
{
    /// <summary>They understand each other.</summary>
    /// <param name="ClientCertificate">What the client has shown; null where it was not asked or has none, and unchecked where it is optional.</param>
    public sealed record Established(Certificate? ClientCertificate) : HandshakeResult;

    /// <summary>They do not.</summary>
    /// <param name="ClientText">What the client's side says, as Go's packages do; for HTTP complete, for gRPC see <paramref name="GrpcText"/>.</param>
    /// <param name="ServerText">What the server may log, as Go's <c>crypto/tls</c> says it; empty where it notices nothing.</param>
    /// <param name="GrpcText">What stands behind <c>connection error: desc = "</c> where the client speaks gRPC.</param>
    public sealed record Failed(string ClientText, string ServerText, string GrpcText) : HandshakeResult;
}
