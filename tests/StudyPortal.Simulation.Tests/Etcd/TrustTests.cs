using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd;

/// <summary>Certificates between members and clients, and members that do not trust their own data.</summary>
public sealed class TrustTests
{
    private const string Database = "/var/lib/etcd/member/snap/db";

    private static readonly string[] _tls =
    [
        "--cert-file=/pki/server.crt", "--key-file=/pki/server.key", "--trusted-ca-file=/pki/ca.crt", "--client-cert-auth=true",
        "--peer-cert-file=/pki/server.crt", "--peer-key-file=/pki/server.key", "--peer-trusted-ca-file=/pki/ca.crt", "--peer-client-cert-auth=true",
    ];

    [Fact]
    public void With_certificates_of_one_authority_members_and_clients_understand_each_other()
    {
        var (lan, client) = Secured();
        var answer = Ask(lan, client, 2379, new PutRequest("k", new TextValue("v")));
        Assert.IsType<PutResponse>(Assert.IsType<Answered>(answer).Response);
    }

    [Fact]
    public void Without_a_client_certificate_there_is_no_connection_and_the_log_says_why()
    {
        var (lan, client) = Secured();
        Assert.Equal(CallFailure.Handshake, Assert.IsType<CallFailed>(Ask(lan, client with { Certificate = null }, 2379, new StatusRequest())).Failure);
        Assert.Equal(CallFailure.Handshake, Assert.IsType<CallFailed>(Ask(lan, null, 2379, new StatusRequest())).Failure);
        lan.Run(0.1);
        Assert.Contains("rejected connection on client endpoint", lan.Log(1), StringComparison.Ordinal);
        Assert.Contains("tls: client didn't provide a certificate", lan.Log(1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_peer_port_serves_no_clients()
    {
        var (lan, client) = Secured();
        Assert.Contains("looked like an HTTP/1.1 header", Assert.IsType<CallFailed>(Ask(lan, client, 2380, new StatusRequest())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peer_certificate_of_another_authority_keeps_a_member_out()
    {
        var (lan, _) = Secured();
        lan.Kill(2);
        lan.Cluster.Apply(new SwapCertificate("m2", "/pki/server.crt"));
        lan.Start(2, [.. _tls, .. Urls(2)]);
        lan.Run(8);
        Assert.False(lan.Runs(2) && lan.Member(2).Node is { Leader.Value: > 0 });
    }

    [Fact]
    public void A_member_whose_content_differs_does_not_take_part_again()
    {
        var lan = new EtcdLan(3, 1, "--feature-gates=InitialCorruptCheck=true");
        lan.AwaitLeader();
        lan.Run(1);
        lan.Put(1, "k", "v");
        lan.Run(2);
        lan.Kill(3);
        lan.Start(3, "--feature-gates=InitialCorruptCheck=true");
        lan.Run(2);
        Assert.Contains("initial corruption checking passed; no corruption", lan.Log(3), StringComparison.Ordinal);

        lan.Kill(3);
        var file = lan.Machine(3).Files[Database]!;
        var database = (DatabaseFile)file.Content!;
        var (other, _) = new Simulation.Etcd.Storage.ClientCommand(new PutRequest("k", new TextValue("changed"))).ApplyTo(EtcdStore.Empty);
        var changed = database with { Store = other with { Members = database.Store.Members } };
        lan.Machine(3).Files = lan.Machine(3).Files.With(Database, file with { Content = changed });
        lan.Start(3, "--feature-gates=InitialCorruptCheck=true");
        lan.Run(2);
        Assert.False(lan.Runs(3));
        Assert.Contains("found data inconsistency with peers", lan.Log(3), StringComparison.Ordinal);
    }

    private static string[] Urls(int number) =>
    [
        $"--listen-peer-urls=https://10.0.0.{number}:2380", $"--initial-advertise-peer-urls=https://10.0.0.{number}:2380",
        $"--listen-client-urls=https://127.0.0.1:2379,https://10.0.0.{number}:2379", $"--advertise-client-urls=https://10.0.0.{number}:2379",
        "--initial-cluster=m1=https://10.0.0.1:2380,m2=https://10.0.0.2:2380",
    ];

    private static (EtcdLan Lan, ClientTls Client) Secured()
    {
        var lan = new EtcdLan(0);
        var authority = Trust.NewAuthority("etcd-ca");
        foreach (var number in new[] { 1, 2 })
        {
            var machine = lan.Plug($"m{number}", $"10.0.0.{number}");
            Trust.Put(machine, authority, "server", ["127.0.0.1", $"10.0.0.{number}"]);
            lan.Start(number, [.. _tls, .. Urls(number)]);
        }

        lan.AwaitLeader();
        lan.Run(2);
        return (lan, Trust.Client(authority));
    }

    private static Reply Ask(EtcdLan lan, ClientTls? tls, int port, Request request)
    {
        using var terminal = new Terminal(lan.Cluster, lan.Machine(2), "etcdctl");
        return terminal.Ask(new Endpoint("10.0.0.1", port), tls, request, TimeSpan.FromSeconds(5));
    }
}
