using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.Shell.Commands.Etcd;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>The model: machines m1 to m5 with a unit for etcd each, and nothing else. What is in <c>/backup</c> on one is on all.</summary>
internal sealed class ModelCluster : IEtcdSite
{
    private const int Machines = 5;
    private const string Unit = "etcd";

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _validity = TimeSpan.FromDays(365);

    public ModelCluster(ulong seed = 1)
    {
        Cluster = new LiveCluster(seed, LinkQuality.DataCentre, static (start, _) => new EtcdMember(start.Command));
        foreach (var number in Enumerable.Range(1, Machines))
        {
            var machine = Cluster.Add(string.Create(CultureInfo.InvariantCulture, $"m{number}"), string.Create(CultureInfo.InvariantCulture, $"10.0.0.{30 + number}"));
            Cluster.Boot(machine);
            machine.Files = machine.Files.With(BackupDirectory, Node(content: null)).With("/root", Node(content: null));
        }

        WriteCertificates();
    }

    public LiveCluster Cluster { get; }

    public string BackupDirectory => "/backup";

    public string CertificateDirectory => "/pki";

    public string ClientAddress(string member) => $"{MachineOf(member).Address}:2379";

    public string PeerAddress(string member) => $"{MachineOf(member).Address}:2380";

    public string DataDirectory(string member) => $"/var/lib/{member}";

    public void Start(string member, MemberPlan plan)
    {
        var machine = MachineOf(member);
        var unit = machine.Units.GetValueOrDefault(Unit) ?? new Unit(Unit, "etcd", []) { Restart = UnitRestart.No };
        machine.Units = machine.Units.SetItem(Unit, unit with { Command = ["etcd", .. plan.FlagsFor(this, member)] });
        Cluster.StartUnit(machine, Unit);
    }

    public void Kill(string member) => Cluster.Kill(MachineOf(member).Units[Unit].Process);

    public bool IsRunning(string member) => MachineOf(member).Units.GetValueOrDefault(Unit) is { State: UnitState.Active };

    public Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments) => Task.FromResult(Run(program, [.. arguments]));

    /// <summary>Runs etcdctl or etcdutl on a machine: where an argument names a directory of a member, on its machine.</summary>
    public CommandResult Run(string program, params ImmutableArray<string> arguments)
    {
        var machine = Cluster.Machines.FirstOrDefault(machine => arguments.Any(argument => argument.StartsWith(DataDirectory(machine.Name), StringComparison.Ordinal))) ?? Cluster.Machines[0];
        var context = new ShellContext(Cluster, machine, new Login(machine.Name) { Directory = BackupDirectory }, arguments, input: "");
        var began = Cluster.Now;
        var exitCode = (program == "etcdctl" ? (ShellCommand)new Etcdctl() : new Etcdutl()).Run(context);
        var took = Cluster.Now - began;
        foreach (var other in Cluster.Machines.Where(other => other != machine))
            machine.Files.Under(BackupDirectory).ToList().ForEach(file => other.Files = other.Files.With(file.Key, file.Value));
        return new CommandResult([.. context.Printed.OrderByDescending(line => line.Stream).Select(line => line.Text)], exitCode, took);
    }

    public Task PauseAsync()
    {
        Cluster.Run(_pause);
        return Task.CompletedTask;
    }

    public void RemoveDirectory(string path)
    {
        foreach (var machine in Cluster.Machines)
            machine.Files = machine.Files.Without(path);
    }

    public void MoveDirectory(string from, string to)
    {
        var machine = Cluster.Machines.First(machine => to == DataDirectory(machine.Name));
        machine.Files = machine.Files.Moved(from, to);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Machine MachineOf(string member) => Cluster.MachineOf(member)!;

    private static FileNode Node(FileContent? content) => new(content, FileNode.PrivateDirectory, FileNode.Root, LiveCluster.Beginning);

    private void WriteCertificates()
    {
        var prng = new Prng(1);
        (var authority, prng) = CertificateAuthority.Create("etcd-ca", LiveCluster.Beginning, _validity, prng);
        (var other, prng) = CertificateAuthority.Create("other-ca", LiveCluster.Beginning, _validity, prng);
        ImmutableArray<string> addresses = ["127.0.0.1", .. Cluster.Machines.Select(machine => machine.Address)];
        (var server, prng) = authority.Issue(Request("kube-etcd", addresses, ExtendedKeyUsages.Server | ExtendedKeyUsages.Client), LiveCluster.Beginning, _validity, prng);
        (var client, prng) = authority.Issue(Request("kube-etcd-healthcheck-client", [], ExtendedKeyUsages.Client), LiveCluster.Beginning, _validity, prng);
        (var stranger, _) = other.Issue(Request("stranger", [], ExtendedKeyUsages.Client), LiveCluster.Beginning, _validity, prng);
        Write("ca", new KeyPair(authority.Certificate, authority.Key));
        Write("other-ca", new KeyPair(other.Certificate, other.Key));
        Write("server", server);
        Write("client", client);
        Write("other-client", stranger);
    }

    private static CertificateRequest Request(string name, ImmutableArray<string> addresses, ExtendedKeyUsages usages) => new(name, [], ["localhost"], addresses, usages);

    private void Write(string name, KeyPair pair)
    {
        foreach (var machine in Cluster.Machines)
        {
            machine.Files = machine.Files.With($"{CertificateDirectory}/{name}.crt", Node(new TextContent(pair.Certificate.ToPem())))
                .With($"{CertificateDirectory}/{name}.key", Node(new TextContent(pair.Key.ToPem())));
        }
    }
}
