using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>Three machines a, b and c that are on, for programs of the tests.</summary>
internal sealed class Lan
{
    public const int Port = 7000;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Lan()
    {
        Cluster = new LiveCluster(seed: 1, LinkQuality.DataCentre, static (start, _) => new ProbeProcess(start.Command[0]) { Listener = new Listener(Port, Listener.AnyAddress) });
        A = Plug("a", "10.0.0.1");
        B = Plug("b", "10.0.0.2");
        C = Plug("c", "10.0.0.3");
    }

    public LiveCluster Cluster { get; }

    public Machine A { get; }

    public Machine B { get; }

    public Machine C { get; }

    public ProbeProcess Serve(Machine machine, Listener? listener = null)
    {
        var server = new ProbeProcess($"server-{machine.Name}") { Listener = listener ?? new Listener(Port, Listener.AnyAddress) };
        Start(machine, server);
        return server;
    }

    public RunningProcess Start(Machine machine, ProbeProcess process)
    {
        var running = Cluster.Launch(machine, new ProcessStart([process.Name]), process);
        Cluster.Run(TimeSpan.FromMilliseconds(1));
        return running;
    }

    public Reply Ask(Machine from, string host, int port = Port)
    {
        using var terminal = new Terminal(Cluster, from, "client");
        return terminal.Ask(new Endpoint(host, port), tls: null, new Question(), Patience);
    }

    private Machine Plug(string name, string address)
    {
        var machine = Cluster.Add(name, address);
        Cluster.Boot(machine);
        return machine;
    }
}
