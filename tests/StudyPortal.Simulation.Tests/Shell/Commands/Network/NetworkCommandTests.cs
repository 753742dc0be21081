using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Tests.World;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Network;

public sealed class NetworkCommandTests
{
    private const int TlsPort = 7443;

    private readonly ShellDesk _desk = new(lan =>
    {
        var from = LiveCluster.Beginning.AddDays(-1);
        var (authority, prng) = CertificateAuthority.Create("kubernetes", from, TimeSpan.FromDays(3650), new Simulation.Kernel.Prng(3));
        var (server, _) = authority.Issue(CertificateRequest.ForServer("web", ["b", "web.local"], ["10.0.0.2"]), from, TimeSpan.FromDays(365), prng);
        Start(lan, lan.B, new WebProcess(new Listener(Lan.Port, Listener.AnyAddress)));
        Start(lan, lan.B, new WebProcess(new Listener(TlsPort, "10.0.0.2", new ServerTls(server.Certificate, [], ClientAuthentication.None))));
        Start(lan, lan.B, new WebProcess(new Listener(TlsPort + 1, "10.0.0.2", new ServerTls(server.Certificate, [authority.Certificate], ClientAuthentication.Required))));
        lan.A.Files = lan.A.Files.With("/root/ca.crt", ShellDesk.Text(authority.Certificate.ToPem())).With("/root/web.crt", ShellDesk.Text(server.Certificate.ToPem())).With("/root/broken.crt", ShellDesk.Text("nothing"));
        lan.Cluster.HoldAddress(lan.A, "10.0.0.100", isHeld: true);
    });

    [Theory]
    [InlineData("curl http://10.0.0.2:7000/healthz", "GET /healthz", 0)]
    [InlineData("curl -s 10.0.0.2:7000", "GET /", 0)]
    [InlineData("curl -s -o /dev/null -w '%{http_code}\\n' http://b:7000/bad", "500", 0)]
    [InlineData("curl -f http://b:7000/bad", "curl: (22) The requested URL returned error: 500", 22)]
    [InlineData("curl -k 'https://10.0.0.2:7443/livez?verbose'", "GET /livez?verbose", 0)]
    [InlineData("curl --cacert ca.crt https://10.0.0.2:7443/livez", "GET /livez", 0)]
    [InlineData("curl -I http://b:7000/x", "HTTP/1.1 200 OK\nContent-Type: text/plain; charset=utf-8\nContent-Length: 8\nDate: Mon, 02 Mar 2026 09:00:00 GMT", 0)]
    [InlineData("curl http://10.0.0.3:7000/", "curl: (7) Failed to connect to 10.0.0.3 port 7000 after 0 ms: Couldn't connect to server", 7)]
    [InlineData("curl -s http://10.0.0.3:7000/", "", 7)]
    [InlineData("curl -sS http://127.0.0.1:6443/", "curl: (7) Failed to connect to 127.0.0.1 port 6443 after 0 ms: Couldn't connect to server", 7)]
    [InlineData("curl -s -o /dev/null -w '%{http_code}' http://10.0.0.3:7000/", "000", 7)]
    [InlineData("curl http://nowhere/", "curl: (6) Could not resolve host: nowhere", 6)]
    [InlineData("curl -m 2 http://b:7000/silent", "curl: (28) Operation timed out after 2000 milliseconds with 0 bytes received", 28)]
    [InlineData("curl https://b:7000/", "curl: (35) OpenSSL/3.0.13: error:0A00010B:SSL routines::wrong version number", 35)]
    [InlineData("curl http://10.0.0.2:7443/", "Client sent an HTTP request to an HTTPS server.", 0)]
    [InlineData("curl -k https://10.0.0.2:7444/", "curl: (56) OpenSSL SSL_read: OpenSSL/3.0.13: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0", 56)]
    [InlineData("curl --cacert broken.crt https://10.0.0.2:7443/", "curl: (77) error setting certificate file: broken.crt", 77)]
    [InlineData("curl ftp://b/", "curl: (1) Protocol \"ftp\" not supported or disabled in libcurl", 1)]
    [InlineData("curl", "curl: (2) no URL specified", 2)]
    [InlineData("nc -zv 10.0.0.2 7000", "Connection to 10.0.0.2 7000 port [tcp/*] succeeded!", 0)]
    [InlineData("nc -zv b 7001", "nc: connect to b (10.0.0.2) port 7001 (tcp) failed: Connection refused", 1)]
    [InlineData("nc -zv nowhere 22", "nc: getaddrinfo for host \"nowhere\" port 22: Name or service not known", 1)]
    [InlineData("ping nowhere", "ping: nowhere: Name or service not known", 2)]
    [InlineData("ip route | tail -1", "10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.1", 0)]
    [InlineData("ip -br a | tail -1", "eth0             UP             10.0.0.1/24 10.0.0.100/32", 0)]
    [InlineData("openssl x509 -in web.crt -noout -enddate", "notAfter=Mar  1 09:00:00 2027 GMT", 0)]
    [InlineData("openssl x509 -noout -subject -issuer -in web.crt", "subject=CN = web\nissuer=CN = kubernetes", 0)]
    [InlineData("openssl x509 -in web.crt -noout -ext subjectAltName", "X509v3 Subject Alternative Name: \n    DNS:b, DNS:web.local, IP Address:10.0.0.2", 0)]
    [InlineData("cat web.crt | openssl x509 -noout -dates", "notBefore=Mar  1 08:55:00 2026 GMT\nnotAfter=Mar  1 09:00:00 2027 GMT", 0)]
    [InlineData("openssl x509 -in web.crt -text -noout | grep 'Not After'", "            Not After : Mar  1 09:00:00 2027 GMT", 0)]
    [InlineData("openssl x509 -in web.crt -noout -checkend 86400", "Certificate will not expire", 0)]
    [InlineData("openssl x509 -in broken.crt -noout -dates", "Could not read certificate from broken.crt\nUnable to load certificate", 1)]
    [InlineData("openssl x509 -in /nowhere -noout", "Could not open file or uri for loading certificate from /nowhere\nNo such file or directory\nUnable to load certificate", 1)]
    [InlineData("openssl verify -CAfile ca.crt web.crt", "web.crt: OK", 0)]
    public void A_command_answers_with_an_exit_code(string line, string printed, int code)
    {
        Assert.Equal(printed, _desk.Type(line).TrimEnd('\n'));
        Assert.Equal(code, _desk.ExitCode);
    }

    [Theory]
    [InlineData("curl https://10.0.0.2:7443/", "SSL certificate problem: unable to get local issuer certificate")]
    [InlineData("curl --cacert ca.crt https://web.local:7443/", null)]
    [InlineData("date -s 2030-01-01; curl --cacert ca.crt https://10.0.0.2:7443/", "SSL certificate problem: certificate has expired")]
    public void A_server_that_proves_nothing_is_not_spoken_to(string line, string? complaint)
    {
        Assert.Contains(complaint is null ? "curl: (6) Could not resolve host: web.local" : "curl: (60) " + complaint, _desk.Type(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Sockets_are_listed_with_their_processes()
    {
        _desk.Type("ssh b");
        var id = _desk.Type("pidof web").Split(' ');
        Assert.Equal(
            $"""
            State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
            LISTEN 0      4096        10.0.0.2:7443      0.0.0.0:*   users:(("web",pid={id[1]},fd=3))
            LISTEN 0      4096        10.0.0.2:7444      0.0.0.0:*   users:(("web",pid={id[0]},fd=3))
            LISTEN 0      4096               *:7000            *:*   users:(("web",pid={id[2]},fd=3))
            """,
            _desk.Type("ss -tlnp"));
        Assert.Equal("1", _desk.Type("ss -ltn | grep -c 7443"));
        Assert.Equal("0", _desk.Type("ss -uln | grep -c LISTEN"));
        Assert.Equal("tcp", _desk.Type("ss -tulpn | tail -1 | cut -d' ' -f1"));
    }

    [Fact]
    public void A_dropped_port_is_silent_until_the_rule_is_gone()
    {
        _desk.Type("ssh b", "iptables -A INPUT -p tcp --dport 7000 -j DROP");
        Assert.Equal("DROP       6    --  0.0.0.0/0            0.0.0.0/0            tcp dpt:7000", _desk.Type("iptables -L -n | grep DROP"));
        Assert.Equal("nc: connect to b (10.0.0.2) port 7000 (tcp) timed out: Operation now in progress", _desk.Type("exit", "nc -zv -w 2 b 7000"));
        Assert.Equal("curl: (28) Connection timed out after 3000 milliseconds", _desk.Type("curl --connect-timeout 3 http://b:7000/"));
        Assert.Equal("curl: (28) Failed to connect to b port 7000 after 134000 ms: Couldn't connect to server", _desk.Type("curl http://b:7000/"));
        Assert.Equal("iptables: Bad rule (does a matching rule exist in that chain?).", _desk.Type("ssh b", "iptables -D INPUT -p tcp --dport 7001 -j DROP"));
        Assert.Equal("GET /", _desk.Type("iptables -D INPUT -p tcp --dport 7000 -j DROP", "exit", "curl http://b:7000/"));
    }

    [Fact]
    public void Packets_come_back_get_lost_or_find_nobody()
    {
        var printed = _desk.Type("ping -c 3 b").Split('\n');
        Assert.Equal("PING b (10.0.0.2) 56(84) bytes of data.", printed[0]);
        Assert.StartsWith("64 bytes from b (10.0.0.2): icmp_seq=1 ttl=64 time=", printed[1], StringComparison.Ordinal);
        Assert.StartsWith("3 packets transmitted, 3 received, 0% packet loss, time 200", printed[^2], StringComparison.Ordinal);
        _desk.Type("fault cut a b");
        Assert.Contains("2 packets transmitted, 0 received, 100% packet loss", _desk.Type("ping -c 2 10.0.0.2"), StringComparison.Ordinal);
        Assert.Equal(1, _desk.ExitCode);
        _desk.Type("fault crash c");
        Assert.Contains("From 10.0.0.1 icmp_seq=1 Destination Host Unreachable", _desk.Type("ping -c 1 c"), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_listed_with_the_one_that_was_taken_on()
    {
        var printed = _desk.Type("ip a");
        Assert.Contains("    inet 10.0.0.1/24 brd 10.0.0.255 scope global eth0\n", printed, StringComparison.Ordinal);
        Assert.Contains("    inet 10.0.0.100/32 scope global eth0\n", printed, StringComparison.Ordinal);
    }

    private static void Start(Lan lan, Machine machine, Process process)
    {
        lan.Cluster.Launch(machine, new ProcessStart(["web"]), process);
        lan.Cluster.Run(TimeSpan.FromMilliseconds(1));
    }
}
