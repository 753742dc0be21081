namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>
/// Decides what becomes of a connection before the first request: plain or TLS on either side, whose certificate is good for whom, by whose clock.
/// The texts are those of Go 1.25 (crypto/tls, net/http) and grpc-go, as recorded with etcd and kube-apiserver.
/// </summary>
public static class Handshake
{
    /// <summary>What a server that expects TLS answers to plain HTTP, with status 400 (go1.25 net/http/server.go).</summary>
    public const string PlainToTlsBody = "Client sent an HTTP request to an HTTPS server.";

    /// <summary>Tries it. A side that is null speaks plain text; <paramref name="dialledHost"/> is a name or address without a port.</summary>
    public static HandshakeResult Check(ClientTls? client, ServerTls? server, string dialledHost, DateTimeOffset clientClock, DateTimeOffset serverClock) =>
        (client, server) switch
        {
            (null, null) => new HandshakeResult.Established(null),
            (null, not null) => PlainToTls,
            (not null, null) => TlsToPlain,
            _ => Tls(client, server, dialledHost, clientClock, serverClock),
        };

    private static HandshakeResult.Failed PlainToTls { get; } =
        new(PlainToTlsBody, "tls: first record does not look like a TLS handshake", "error reading server preface: EOF");

    private static HandshakeResult.Failed TlsToPlain { get; } =
        new("http: server gave HTTP response to HTTPS client", "", "transport: authentication handshake failed: EOF");

    /// <summary>A side that cannot read what it should show says so to itself, and <c>internal error</c> to the other (crypto/tls, GetCertificate and GetClientCertificate).</summary>
    /// <param name="clientError">Why the client cannot, or null.</param>
    /// <param name="serverError">Why the server cannot, or null.</param>
    public static HandshakeResult.Failed WithoutCertificate(string? clientError, string? serverError)
    {
        const string Alert = "remote error: tls: internal error";
        var (clientText, serverText) = serverError is null ? (clientError!, Alert) : (Alert, serverError);
        return new HandshakeResult.Failed(clientText, serverText, "transport: authentication handshake failed: " + clientText);
    }

    private static HandshakeResult Tls(ClientTls client, ServerTls server, string dialledHost, DateTimeOffset clientClock, DateTimeOffset serverClock)
    {
        if (client.Verify
            && CertificateCheck.Verify(server.Certificate, client.Roots, ExtendedKeyUsages.Server, client.ServerName ?? dialledHost, clientClock) is { } fault)
        {
            var text = "tls: failed to verify certificate: " + fault.Text;
            return new HandshakeResult.Failed(text, "remote error: tls: bad certificate", "transport: authentication handshake failed: " + text);
        }

        return server.ClientAuthentication switch
        {
            ClientAuthentication.None => new HandshakeResult.Established(null),
            ClientAuthentication.Optional => new HandshakeResult.Established(client.Certificate),
            _ => Demand(client.Certificate, server, serverClock),
        };
    }

    private static HandshakeResult Demand(Certificate? certificate, ServerTls server, DateTimeOffset serverClock)
    {
        if (certificate is null)
            return Alert("certificate required", "tls: client didn't provide a certificate");

        // go1.25 crypto/tls/handshake_server.go processCertsFromClient
        return CertificateCheck.Verify(certificate, server.ClientRoots, ExtendedKeyUsages.Client, host: null, serverClock) switch
        {
            null => new HandshakeResult.Established(certificate),
            CertificateFault.UnknownAuthority fault => Alert("unknown certificate authority", "tls: failed to verify certificate: " + fault.Text),
            CertificateFault.Expired fault => Alert("expired certificate", "tls: failed to verify certificate: " + fault.Text),
            var fault => Alert("bad certificate", "tls: failed to verify certificate: " + fault.Text),
        };
    }

    // TLS 1.3: the client is done before the server has looked at its certificate, so the alert meets its first read.
    private static HandshakeResult.Failed Alert(string alert, string serverText)
    {
        var text = "remote error: tls: " + alert;
        return new HandshakeResult.Failed(text, serverText, "error reading server preface: " + text);
    }
}
