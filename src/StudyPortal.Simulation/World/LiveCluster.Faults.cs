using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.World;

/// <summary>Breaks things and mends them.</summary>
internal sealed partial class LiveCluster
{
    private const string Ballast = "/var/lib/ballast.img";
    private const string EtcdData = "/var/lib/etcd/member";
    private const int UsPerMs = 1_000;

    private static readonly TimeSpan _killNow = TimeSpan.Zero;
    private static readonly TimeSpan _expiredFor = TimeSpan.FromHours(1);

    public FaultOutcome Apply(Fault fault)
    {
        var outcome = fault switch
        {
            HealNetwork => Heal(),
            CutMachines cut => Between(cut.A, cut.B, new CutLink(cut.A, cut.B)),
            CutMachinesOneWay cut => Between(cut.From, cut.To, new CutOneWay(cut.From, cut.To)),
            IsolateMachine isolate => Between(isolate.Host, isolate.Host, new Isolate(isolate.Host)),
            SlowMachines slow => Between(slow.A, slow.B, new SlowLink(slow.A, slow.B, slow.Milliseconds * UsPerMs), new SlowLink(slow.B, slow.A, slow.Milliseconds * UsPerMs)),
            LoseBetween lose when lose.PerMille is < 0 or > 1_000 => new FaultOutcome.Impossible("Of a thousand messages, 0 to 1000 can get lost."),
            LoseBetween lose => Between(lose.A, lose.B, new LoseMessages(lose.A, lose.B, lose.PerMille), new LoseMessages(lose.B, lose.A, lose.PerMille)),
            CrashMachine crash => On(crash.Host, PowerOff),
            StartMachine start => On(start.Host, PowerOn),
            PauseMachine pause => On(pause.Host, Pause),
            FillDisk fill => On(fill.Host, Fill),
            FreeDisk free => On(free.Host, machine => ChangeFiles(machine, machine.Files.Without(Ballast))),
            SlowDisk slow => On(slow.Host, machine => machine.Disk = machine.Disk with { SlowUs = slow.Milliseconds * UsPerMs }),
            SkewClock skew => On(skew.Host, machine => machine.ClockSkew = TimeSpan.FromSeconds(skew.Seconds)),
            DropPort drop => On(drop.Host, machine => machine.DroppedPorts = machine.DroppedPorts.Add(drop.Port)),
            LoseData lose => On(lose.Host, LoseEtcdData),
            StopProgram stop => StopNamed(stop),
            StartProgram start => StartNamed(start),
            CorruptFile corrupt => OnFile(corrupt.Host, corrupt.Path, node => node with { Content = new Garbage(node.Content?.SizeBytes ?? 0) }),
            EditFile edit => OnFile(edit.Host, edit.Path, node => node.Text is { } text ? Rewritten(node, text.Replace(edit.Old, edit.New, StringComparison.Ordinal)) : node),
            ExpireCertificate expire => OnCertificate(expire.Host, expire.Path, (certificate, machine) => certificate with { NotAfter = ClockOf(machine) - _expiredFor }),
            SwapCertificate swap => OnCertificate(swap.Host, swap.Path, SignedByStranger),
            DeleteFile delete => OnFile(delete.Host, delete.Path, static _ => null),
            _ => throw new ArgumentException($"No such fault: {fault}", nameof(fault)),
        };
        if (outcome is FaultOutcome.Done)
            Report(MachineNamedIn(fault), "fault", FaultSentences.Of(fault));
        return outcome;
    }

    private static FaultOutcome Done { get; } = new FaultOutcome.Done();

    private FaultOutcome Heal()
    {
        Network.Apply(new MendAll());
        foreach (var machine in _machines)
            machine.DroppedPorts = machine.DroppedPorts.Clear();
        return Done;
    }

    private FaultOutcome Between(string a, string b, params ReadOnlySpan<NetworkFault> faults)
    {
        if (MachineOf(a) is null || MachineOf(b) is null)
            return NoHost(MachineOf(a) is null ? a : b);
        foreach (var fault in faults)
            Network.Apply(fault);
        return Done;
    }

    private FaultOutcome On(string host, Action<Machine> action)
    {
        if (MachineOf(host) is not { } machine)
            return NoHost(host);
        action(machine);
        return Done;
    }

    private FaultOutcome OnFile(string host, string path, Func<FileNode, FileNode?> change)
    {
        if (MachineOf(host) is not { } machine)
            return NoHost(host);
        if (machine.Files[path] is not { } node)
            return new FaultOutcome.Impossible($"{path} is not on {host}.");
        ChangeFiles(machine, change(node) is { } changed ? machine.Files.With(path, changed with { ModifiedAt = ClockOf(machine) }) : machine.Files.Without(path));
        return Done;
    }

    private FaultOutcome OnCertificate(string host, string path, Func<Certificate, Machine, Certificate> change)
    {
        if (MachineOf(host) is not { } machine)
            return NoHost(host);
        if (machine.Files[path]?.Text is not { } text || CertificateText.Changed(text, certificate => change(certificate, machine)) is not { } changed)
            return new FaultOutcome.Impossible($"{path} on {host} holds no certificate.");
        return OnFile(host, path, node => Rewritten(node, changed));
    }

    private Certificate SignedByStranger(Certificate certificate, Machine machine)
    {
        var (stranger, _) = CertificateAuthority.Create(certificate.IssuerName, certificate.NotBefore, certificate.NotAfter - certificate.NotBefore, _seed.Fork($"stranger/{machine.Name}"));
        return certificate with { IssuerKey = stranger.Key.Id };
    }

    private void Fill(Machine machine)
    {
        var room = machine.Disk.SizeBytes - machine.Disk.SystemBytes - machine.Files.UsedBytes;
        if (room > 0)
            ChangeFiles(machine, machine.Files.With(Ballast, new FileNode(new Garbage(room), FileNode.UsualFile, FileNode.Root, ClockOf(machine))));
    }

    private void LoseEtcdData(Machine machine)
    {
        ChangeFiles(machine, machine.Files.Without(EtcdData));
        foreach (var process in Processes.Where(process => process.Machine == machine.Position && process.Process.Name is "etcd").ToArray())
            Kill(process.Id);
    }

    private FaultOutcome StopNamed(StopProgram stop)
    {
        if (MachineOf(stop.Host) is not { } machine)
            return NoHost(stop.Host);
        if (machine.Units.ContainsKey(stop.Name))
            StopUnit(machine, stop.Name);
        else if (machine.Containers.Find(container => container.IsRunning && string.Equals(container.Spec.Name, stop.Name, StringComparison.Ordinal)) is { } container)
            Terminate(container.Process, _killNow);
        else
            return new FaultOutcome.Impossible($"No unit and no running container of {stop.Host} is called '{stop.Name}'.");
        return Done;
    }

    private FaultOutcome StartNamed(StartProgram start)
    {
        if (MachineOf(start.Host) is not { } machine)
            return NoHost(start.Host);
        if (!machine.Units.ContainsKey(start.Name))
            return new FaultOutcome.Impossible($"No unit of {start.Host} is called '{start.Name}'.");
        StartUnit(machine, start.Name);
        return Done;
    }

    private FaultOutcome.Impossible NoHost(string host) =>
        new($"There is no host '{host}'; there are {string.Join(", ", _machines.Select(machine => machine.Name))}.");

    private Machine MachineNamedIn(Fault fault) => MachineOf(FaultSentences.PlaceOf(fault) ?? "") ?? _machines[0];

    private static FileNode Rewritten(FileNode node, string text) => node with { Content = new TextContent(text) };
}
