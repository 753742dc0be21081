using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary>The machine of a shell as kubeadm sees it.</summary>
internal sealed class ShellKubeadmHost : KubeadmHost, IDisposable
{
    private const string ControllerManager = "kube-controller-manager";

    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _unitGrace = TimeSpan.FromSeconds(91);

    private readonly ShellContext _context;
    private readonly Terminal _terminal;

    public ShellKubeadmHost(ShellContext context)
    {
        (_context, _terminal) = (context, context.Open("kubeadm"));
        Prng = _terminal.Prng;
    }

    public override PlannedNode Node => new(_context.Machine.Name, _context.Machine.Address);

    public override DateTimeOffset Clock => _context.Clock;

    public override FileTree Files
    {
        get => _context.Machine.Files;
        set => _context.Cluster.ChangeFiles(_context.Machine, value);
    }

    public override string Path(string path) => _context.Path(path);

    public override Prng Prng { get; set; }

    public override void Print(string line) => _context.Print(line);

    public override void PrintError(string line) => _context.Complain(line);

    public override Reply Ask(Endpoint to, ClientTls? tls, Request request, TimeSpan timeout) => _terminal.Ask(to, tls, request, timeout);

    public override void Wait(TimeSpan duration) => _context.Cluster.Run(duration);

    public override bool IsListening(int port) =>
        _context.Cluster.Ports.Any(bound => bound.Machine == _context.Machine.Position && bound.Listener.Port == port && bound.Pod is null);

    public override bool IsActive(string unit) => _context.Cluster.IsActive(_context.Machine, unit);

    public override void StartUnit(string unit) => _context.Cluster.StartUnit(_context.Machine, unit);

    // systemctl comes back when the process is gone.
    public override void StopUnit(string unit)
    {
        var (cluster, process) = (_context.Cluster, _context.Machine.Units[unit].Process);
        cluster.StopUnit(_context.Machine, unit);
        cluster.RunUntil(() => cluster.ProcessOf(process) is null, cluster.Now + _unitGrace);
    }

    public override void RemoveContainers()
    {
        var (cluster, machine) = (_context.Cluster, _context.Machine);
        foreach (var container in machine.Containers.Where(container => container.IsRunning))
            cluster.StopContainer(machine, container.Id, _grace);
        cluster.RunUntil(() => machine.Containers.TrueForAll(container => !container.IsRunning), cluster.Now + _grace + _grace);
        foreach (var container in machine.Containers)
            cluster.RemoveContainer(machine, container.Id);
    }

    // kube-controller-manager signs with the files that its flags name; kubeadm's manifests name these.
    public override CertificateAuthority? ClusterSigner()
    {
        var signer = _context.Cluster.Machines.FirstOrDefault(machine =>
            machine.Power == Power.On && machine.Containers.Exists(container => container.IsRunning && container.Spec.Name == ControllerManager));
        var (pair, _) = KeyPair.Parse(
            signer?.Files[PkiFiles.CertificatePath(PkiAuthority.Root.BaseName)]?.Text ?? "", signer?.Files[PkiFiles.KeyPath(PkiAuthority.Root.BaseName)]?.Text ?? "");
        return pair is null ? null : new CertificateAuthority(pair.Certificate, pair.Key);
    }

    public void Dispose() => _terminal.Dispose();
}
