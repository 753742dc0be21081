using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Processes, the ports that they listen on, and their end.</summary>
internal sealed partial class LiveCluster
{
    /// <summary>128 + SIGKILL.</summary>
    private const int Killed = 137;

    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly List<BoundPort> _ports = [];

    /// <summary>Ports that are listened on, in the order they were opened.</summary>
    public IReadOnlyList<BoundPort> Ports => _ports;

    /// <summary>Starts a process on a machine that is on.</summary>
    public RunningProcess Launch(Machine machine, ProcessStart start, Process process, ContainerSpec? container = null)
    {
        // Chance depends on machine, program and how often it was started there, not on what else runs.
        var name = $"{machine.Name}/{process.Name}";
        var count = _starts[name] = _starts.GetValueOrDefault(name) + 1;
        var prng = _seed.Fork(string.Create(CultureInfo.InvariantCulture, $"{name}/{count}"));
        var running = new RunningProcess(new ProcessId(_processes.Count), machine.Position, process, start, prng) { Container = container };
        _processes.Add(running);
        Tell(running.Id, Started.Instance);
        return running;
    }

    /// <summary>Asks a process to end, and kills it when the grace is over.</summary>
    public void Terminate(ProcessId id, TimeSpan grace)
    {
        if (ProcessOf(id) is null)
            return;
        Tell(id, Terminating.Instance);
        _events.Add(Now + grace, new ClusterEvent(ClusterEventKind.Kill, id.Value));
    }

    public void Wake(RunningProcess process, TimeSpan after, Wake what)
    {
        _recorder?.OnWake(process, after, what);
        Tell(process.Id, new Woken(what), Now + after);
    }

    /// <summary>Ends a process at once.</summary>
    public void Kill(ProcessId id)
    {
        if (ProcessOf(id) is { } process)
            End(process, Killed);
    }

    public bool TryListen(RunningProcess process, Listener listener)
    {
        // A pod has a network of its own: all of it is its address.
        var pod = process.Container?.Address;
        if (pod is not null)
            listener = listener with { Address = pod };
        foreach (var bound in _ports)
        {
            if (bound.Machine == process.Machine && bound.Listener.Port == listener.Port && bound.Process != process.Id
                && string.Equals(bound.Pod, pod, StringComparison.Ordinal) && Collide(bound.Listener, listener))
                return false;
        }

        _ports.RemoveAll(bound => bound.Process == process.Id && bound.Listener.Port == listener.Port
            && string.Equals(bound.Listener.Address, listener.Address, StringComparison.Ordinal));
        _ports.Add(new BoundPort(process.Machine, process.Id, listener, pod));
        return true;
    }

    public void StopListening(RunningProcess process, int port) => _ports.RemoveAll(bound => bound.Process == process.Id && bound.Listener.Port == port);

    private static bool Collide(Listener one, Listener other) =>
        string.Equals(one.Address, other.Address, StringComparison.Ordinal)
        || string.Equals(one.Address, Listener.AnyAddress, StringComparison.Ordinal)
        || string.Equals(other.Address, Listener.AnyAddress, StringComparison.Ordinal);

    /// <summary>Who takes a connection to an address and port of a machine, or null.</summary>
    public BoundPort? ListenerAt(Machine machine, string address, int port)
    {
        foreach (var bound in _ports)
        {
            if (bound.Machine == machine.Position && bound.Listener.Port == port && bound.Listener.Accepts(address, machine))
                return bound;
        }

        return null;
    }

    private void OnKill(in ClusterEvent what)
    {
        if (_processes[what.Target] is not { } process)
            return;
        if (_machines[process.Machine].Power == Power.Paused)
            Hold(what);
        else
            End(process, Killed);
    }

    private void End(RunningProcess process, int code)
    {
        Vanish(process);
        CloseCalls(process, isSilent: false);
        if (process.Start.ContainerId is { } container)
            OnContainerEnd(_machines[process.Machine], container, code);
        else if (process.Start.Unit is { } unit)
            OnUnitEnd(_machines[process.Machine], unit, code);
    }

    private void Vanish(RunningProcess process)
    {
        _processes[process.Id.Value] = null;
        _ports.RemoveAll(bound => bound.Process == process.Id);
        _watchers.RemoveAll(watcher => watcher.Process == process.Id);
    }
}
