using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.World;

/// <summary>
/// A cluster that is being stepped: machines, their processes, the network between them and all that is still to happen. It changes in place; <see cref="Cluster"/> is the
/// value around it. The rules stand in the other parts: processes, units, containers, files, calls, parcels, power.
/// </summary>
internal sealed partial class LiveCluster
{
    /// <summary>What true clocks show at <see cref="Instant.Zero"/>.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Prng _seed;
    private readonly ProgramTable _programs;
    private readonly List<Machine> _machines = [];
    private readonly List<RunningProcess?> _processes = [null];
    private readonly EventQueue<ClusterEvent> _events;
    private readonly List<ClusterEvent> _held = [];
    private List<Occurrence> _occurrences = [];
    private readonly ClusterHost _host;
    private TraceRecorder? _recorder;

    public LiveCluster(ulong seed, LinkQuality links, ProgramTable programs)
    {
        (_seed, _programs, _events, _host) = (new Prng(seed), programs, new EventQueue<ClusterEvent>(), new ClusterHost(this));
        Network = new Network([], links, _seed.Fork("network"));
    }

    private LiveCluster(LiveCluster other)
    {
        (_seed, _programs, Now, Network, _events, _host) = (other._seed, other._programs, other.Now, other.Network.Fork(), other._events.Fork(), new ClusterHost(this));
        _machines.AddRange(other._machines.Select(machine => machine.Fork()));
        _processes.Clear();
        _processes.AddRange(other._processes.Select(process => process?.Fork()));
        _held.AddRange(other._held);
        _starts = new Dictionary<string, int>(other._starts, StringComparer.Ordinal);
        foreach (var (number, call) in other._calls)
            _calls.Add(number, call.Fork());
        foreach (var (key, connection) in other._connections)
            _connections.Add(key, connection);
        _ports.AddRange(other._ports);
        _watchers.AddRange(other._watchers);
        _addresses = new Dictionary<string, int>(other._addresses, StringComparer.Ordinal);
        _lastCall = other._lastCall;
        Events = other.Events;
    }

    public Instant Now { get; private set; }

    public Network Network { get; }

    public IReadOnlyList<Machine> Machines => _machines;

    /// <summary>Processes that run, in the order they were started.</summary>
    public IEnumerable<RunningProcess> Processes => _processes.OfType<RunningProcess>();

    /// <summary>Things that have happened, for measuring.</summary>
    public long Events { get; private set; }

    public LiveCluster Fork() => new(this);

    /// <summary>Follows the calls of a process from now on. Forks do not.</summary>
    public TraceRecorder Record(ProcessId client) => _recorder = new TraceRecorder(this, client);

    /// <summary>Follows nothing any more.</summary>
    public void StopRecording() => _recorder = null;

    /// <summary>One-way messages that are on their way, the next to arrive first.</summary>
    public IEnumerable<(Instant Arrives, int To, Parcel Parcel)> Parcels() =>
        from pending in _events.Pending(static what => what.Kind == ClusterEventKind.Parcel)
        select (pending.At, pending.What.Target, (Parcel)pending.What.What!);

    /// <summary>Plugs a machine in, switched off.</summary>
    public Machine Add(string name, string address)
    {
        var machine = new Machine(Network.Add(name), name, address);
        _machines.Add(machine);
        _addresses.Add(address, machine.Position);
        return machine;
    }

    public Machine? MachineOf(string name) => _machines.Find(machine => string.Equals(machine.Name, name, StringComparison.Ordinal));

    public RunningProcess? ProcessOf(ProcessId id) => id.Value < _processes.Count ? _processes[id.Value] : null;

    /// <summary>What the clock of a machine shows.</summary>
    public DateTimeOffset ClockOf(Machine machine) => Beginning + (Now - Instant.Zero) + machine.ClockSkew;

    /// <summary>Lets time pass.</summary>
    public void Run(TimeSpan duration) => RunUntil(static () => false, Now + duration);

    /// <summary>Lets time pass until something was reported, and to the end of that moment. Some time passes always, so that no moment has two ends.</summary>
    public void RunToOccurrence(TimeSpan atMost)
    {
        var until = Now + atMost;
        Run(TimeSpan.FromMicroseconds(1));
        RunUntil(() => _occurrences.Count > 0, until);
        RunUntil(static () => false, Now);
    }

    /// <summary>Lets time pass until a condition holds; false where it does not hold by then.</summary>
    public bool RunUntil(Func<bool> condition, Instant until)
    {
        while (!condition())
        {
            if (!_events.TryTake(until, out var at, out var what))
            {
                Now = until;
                return condition();
            }

            Now = at;
            Events++;
            Happen(what);
        }

        return true;
    }

    /// <summary>What has happened since this was last asked.</summary>
    public IReadOnlyList<Occurrence> TakeOccurrences()
    {
        var taken = _occurrences;
        _occurrences = [];
        return taken;
    }

    public void Report(Machine machine, string kind, string sentence) => _occurrences.Add(new Occurrence(Now, machine.Name, kind, sentence));

    private void Happen(in ClusterEvent what)
    {
        switch (what.Kind)
        {
            case ClusterEventKind.Input:
                if (_processes[what.Target] is { } process)
                    Reach(process, what);
                break;
            case ClusterEventKind.Parcel:
                OnParcel(_machines[what.Target], (Parcel)what.What!);
                break;
            case ClusterEventKind.Request:
                OnRequest(_machines[what.Target], what);
                break;
            case ClusterEventKind.Reply:
                OnReply(what);
                break;
            case ClusterEventKind.Redispatch:
                OnRedispatch(_machines[what.Target], what.Number);
                break;
            case ClusterEventKind.CallTimeout:
                OnCallTimeout(what);
                break;
            case ClusterEventKind.StreamPing:
                OnStreamPing(what.Number);
                break;
            case ClusterEventKind.UnitRestart:
                OnUnitRestart(_machines[what.Target], (string)what.What!, what.Number);
                break;
            case ClusterEventKind.Kill:
                OnKill(what);
                break;
            case ClusterEventKind.Boot:
                OnBoot(_machines[what.Target], what.Number);
                break;
            default:
                throw new InvalidOperationException($"No such event: {what.Kind}");
        }
    }

    /// <summary>What a paused machine should have taken waits until it goes on.</summary>
    private void Reach(RunningProcess process, in ClusterEvent what)
    {
        if (_machines[process.Machine].Power == Power.Paused)
            Hold(what);
        else
            Step(process, (ProcessInput)what.What!);
    }

    private void Step(RunningProcess process, ProcessInput input)
    {
        _host.Current = process;
        _recorder?.OnStep(input);
        process.Process.Step(input, _host);
        _recorder?.OnStepEnd();
        if (process.Exit is { } code)
            End(process, code);
    }

    private void Tell(ProcessId process, ProcessInput input) => Tell(process, input, Now);

    private void Tell(ProcessId process, ProcessInput input, Instant at) => _events.Add(at, new ClusterEvent(ClusterEventKind.Input, process.Value, What: input));
}
