using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Machines.Certificates;

public sealed class HandshakeTests
{
    private const string Host = "10.0.0.11";

    private static readonly DateTimeOffset _now = new(2026, 11, 20, 22, 6, 3, TimeSpan.Zero);

    private static readonly TimeSpan _year = TimeSpan.FromDays(365);

    private static readonly CertificateAuthority _trusted = Authority("etcd-ca", 1);

    private static readonly CertificateAuthority _namesake = Authority("etcd-ca", 2);

    private static readonly CertificateAuthority _stranger = Authority("other-ca", 3);

    private static readonly Certificate _server =
        Issue(_trusted, CertificateRequest.ForServer("cp1", ["cp1", "localhost", "*.example.org"], [Host, "127.0.0.1", "::1"]));

    private static readonly Certificate _client = Issue(_trusted, CertificateRequest.ForClient("kube-etcd-healthcheck-client"));

    [Fact]
    public void Mutual_trust_connects_and_tells_the_server_who_came() =>
        Assert.Equal(new HandshakeResult.Established(_client), Check(Client(_client), Server(ClientAuthentication.Required)));

    [Fact]
    public void Plain_to_plain_connects() => Assert.Equal(new HandshakeResult.Established(null), Handshake.Check(null, null, Host, _now, _now));

    [Theory]
    [InlineData("cp1")]
    [InlineData("CP1")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("a.example.org")]
    public void A_name_among_the_alternative_names_connects(string host) =>
        Assert.IsType<HandshakeResult.Established>(Check(Client(_client), Server(ClientAuthentication.Required), host));

    [Theory]
    [InlineData("10.0.0.10", "x509: certificate is valid for 10.0.0.11, 127.0.0.1, ::1, not 10.0.0.10")]
    [InlineData("lb1", "x509: certificate is valid for cp1, localhost, *.example.org, not lb1")]
    [InlineData("example.org", "x509: certificate is valid for cp1, localhost, *.example.org, not example.org")]
    public void Another_name_fails_on_the_clients_side(string host, string text) =>
        ClientRefuses(text, Check(Client(_client), Server(ClientAuthentication.Required), host));

    [Fact]
    public void A_certificate_without_names_says_so()
    {
        var server = Server(ClientAuthentication.None) with { Certificate = Issue(_trusted, CertificateRequest.ForServer("cp1", [], [])) };
        ClientRefuses("x509: cannot validate certificate for 10.0.0.11 because it doesn't contain any IP SANs", Check(Client(null), server));
        ClientRefuses("x509: certificate is not valid for any names, but wanted to match cp1", Check(Client(null), server, "cp1"));
    }

    [Fact]
    public void A_given_server_name_replaces_the_dialled_host() =>
        Assert.IsType<HandshakeResult.Established>(Check(Client(_client) with { ServerName = "cp1" }, Server(ClientAuthentication.Required), "10.9.9.9"));

    [Fact]
    public void An_authority_that_is_not_trusted_fails() =>
        ClientRefuses("x509: certificate signed by unknown authority", Check(Client(_client) with { Roots = [_stranger.Certificate] }, Server(ClientAuthentication.Required)));

    [Fact]
    public void A_new_authority_of_the_same_name_is_told_apart_by_its_key() =>
        ClientRefuses(
            "x509: certificate signed by unknown authority (possibly because of \"crypto/rsa: verification error\" while trying to verify candidate authority certificate \"etcd-ca\")",
            Check(Client(_client) with { Roots = [_namesake.Certificate] }, Server(ClientAuthentication.Required)));

    [Fact]
    public void An_expired_server_certificate_fails_by_the_clients_clock()
    {
        ClientRefuses(
            "x509: certificate has expired or is not yet valid: current time 2027-11-20T22:06:04Z is after 2027-11-20T22:06:03Z",
            Handshake.Check(Client(_client), Server(ClientAuthentication.None), Host, _now + _year + TimeSpan.FromSeconds(1), _now));
        Assert.IsType<HandshakeResult.Established>(Handshake.Check(Client(_client), Server(ClientAuthentication.None), Host, _now, _now + _year + _year));
    }

    [Fact]
    public void A_clock_that_is_behind_finds_certificates_not_yet_valid() =>
        ClientRefuses(
            "x509: certificate has expired or is not yet valid: current time 2026-11-20T21:06:03Z is before 2026-11-20T22:01:03Z",
            Handshake.Check(Client(_client), Server(ClientAuthentication.None), Host, _now - TimeSpan.FromHours(1), _now));

    [Fact]
    public void Without_verification_any_server_will_do() =>
        Assert.IsType<HandshakeResult.Established>(
            Handshake.Check(new ClientTls([], null, Verify: false), Server(ClientAuthentication.None), "10.9.9.9", _now + _year + _year, _now));

    [Fact]
    public void Without_a_client_certificate_the_server_hangs_up() =>
        ServerRefuses("certificate required", "tls: client didn't provide a certificate", Check(Client(null), Server(ClientAuthentication.Required)));

    [Fact]
    public void A_client_of_another_authority_is_unknown() =>
        ServerRefuses(
            "unknown certificate authority", "tls: failed to verify certificate: x509: certificate signed by unknown authority",
            Check(Client(Issue(_stranger, CertificateRequest.ForClient("eve"))), Server(ClientAuthentication.Required)));

    [Fact]
    public void An_expired_client_certificate_fails_by_the_servers_clock() =>
        ServerRefuses(
            "expired certificate",
            "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2027-11-20T22:06:04Z is after 2027-11-20T22:06:03Z",
            Handshake.Check(Client(_client), Server(ClientAuthentication.Required), Host, _now, _now + _year + TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_server_certificate_cannot_be_shown_by_a_client() =>
        ServerRefuses(
            "bad certificate", "tls: failed to verify certificate: x509: certificate specifies an incompatible key usage",
            Check(Client(_server), Server(ClientAuthentication.Required)));

    [Fact]
    public void A_client_certificate_cannot_be_shown_by_a_server() =>
        ClientRefuses(
            "x509: certificate specifies an incompatible key usage",
            Check(Client(_client), Server(ClientAuthentication.None) with { Certificate = _server with { Usages = ExtendedKeyUsages.Client } }));

    [Fact]
    public void An_optional_certificate_is_handed_on_unchecked()
    {
        var stranger = Issue(_stranger, CertificateRequest.ForClient("eve"));
        Assert.Equal(new HandshakeResult.Established(stranger), Check(Client(stranger), Server(ClientAuthentication.Optional)));
        Assert.Equal(new HandshakeResult.Established(null), Check(Client(null), Server(ClientAuthentication.Optional)));
    }

    [Fact]
    public void An_expired_authority_vouches_for_nobody() =>
        Assert.Equal(
            new CertificateFault.Expired("x509: certificate has expired or is not yet valid: current time 2027-05-20T22:06:03Z is after 2026-12-20T22:06:03Z"),
            CertificateCheck.Verify(
                _client, [_trusted.Certificate with { NotAfter = _now.AddMonths(1) }], ExtendedKeyUsages.Client, host: null, _now.AddMonths(6)));

    [Fact]
    public void Plain_text_to_a_TLS_port_fails() =>
        Assert.Equal(
            new HandshakeResult.Failed(
                "Client sent an HTTP request to an HTTPS server.", "tls: first record does not look like a TLS handshake", "error reading server preface: EOF"),
            Handshake.Check(null, Server(ClientAuthentication.Required), Host, _now, _now));

    [Fact]
    public void TLS_to_a_plain_port_fails() =>
        Assert.Equal(
            new HandshakeResult.Failed("http: server gave HTTP response to HTTPS client", "", "transport: authentication handshake failed: EOF"),
            Handshake.Check(Client(_client), null, Host, _now, _now));

    private static void ClientRefuses(string fault, HandshakeResult result)
    {
        var text = "tls: failed to verify certificate: " + fault;
        Assert.Equal(new HandshakeResult.Failed(text, "remote error: tls: bad certificate", "transport: authentication handshake failed: " + text), result);
    }

    private static void ServerRefuses(string alert, string serverText, HandshakeResult result)
    {
        var text = "remote error: tls: " + alert;
        Assert.Equal(new HandshakeResult.Failed(text, serverText, "error reading server preface: " + text), result);
    }

    private static HandshakeResult Check(ClientTls client, ServerTls server, string host = Host) => Handshake.Check(client, server, host, _now, _now);

    private static ClientTls Client(Certificate? shown) => new([_trusted.Certificate], shown);

    private static ServerTls Server(ClientAuthentication authentication) => new(_server, [_trusted.Certificate], authentication);

    private static Certificate Issue(CertificateAuthority authority, CertificateRequest request) =>
        authority.Issue(request, _now, _year, new Prng(authority.Key.Id.Number)).Issued.Certificate;

    private static CertificateAuthority Authority(string name, ulong seed) => CertificateAuthority.Create(name, _now, TimeSpan.FromDays(3650), new Prng(seed)).Authority;
}
