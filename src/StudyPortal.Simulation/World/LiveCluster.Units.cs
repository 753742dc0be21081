using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>What systemd does with services, and the containers that containerd runs.</summary>
internal sealed partial class LiveCluster
{
    /// <summary>The unit without which no container is started or stopped.</summary>
    public const string ContainerRuntime = "containerd";

    /// <summary>The unit that looks after the pods of a machine.</summary>
    public const string Kubelet = "kubelet";

    private const int ContainerLost = 255;

    private static readonly TimeSpan _unitGrace = TimeSpan.FromSeconds(90);

    /// <summary><c>systemctl start</c>: nothing where it runs already.</summary>
    public void StartUnit(Machine machine, string name)
    {
        var unit = machine.Units[name];
        if (unit.State == UnitState.Active)
            return;
        var start = new ProcessStart(unit.Command, Unit: name);
        var running = Launch(machine, start, _programs(start, null));
        Set(machine, unit with { State = UnitState.Active, Process = running.Id, Since = ClockOf(machine), Journal = Noted(machine, unit, $"Started {Told(unit)}.") });
    }

    /// <summary><c>systemctl stop</c>: the process gets SIGTERM, and SIGKILL 90 s later.</summary>
    public void StopUnit(Machine machine, string name)
    {
        var unit = machine.Units[name];
        var process = unit.Process;
        Set(machine, unit with
        {
            State = UnitState.Inactive, Process = ProcessId.None, Since = ClockOf(machine), Restarts = 0,
            Journal = Noted(machine, unit, process == ProcessId.None ? $"Stopped {Told(unit)}." : $"Stopping {Told(unit)}..."),
        });
        Terminate(process, _unitGrace);
    }

    /// <summary>Of a kubelet: starts a container. Null where containerd does not run.</summary>
    public string? StartContainer(Machine machine, RunningProcess kubelet, ContainerSpec spec)
    {
        if (!IsActive(machine, ContainerRuntime))
            return null;
        (var id, kubelet.Prng) = Hexadecimal.Identity(kubelet.Prng);
        var start = new ProcessStart(spec.Command, ContainerId: id);
        var container = new Container(id, spec, ClockOf(machine));
        machine.Containers = machine.Containers.Add(container);
        if (spec.Address is { } address)
            _addresses[address] = machine.Position;
        var running = Launch(machine, start, _programs(start, spec), spec);
        Set(machine, container, container with { Process = running.Id });
        return id;
    }

    /// <summary>Of a kubelet: stops a container. False where containerd does not run.</summary>
    public bool StopContainer(Machine machine, string id, TimeSpan grace)
    {
        if (!IsActive(machine, ContainerRuntime))
            return false;
        if (machine.ContainerOf(id) is { } container)
            Terminate(container.Process, grace);
        return true;
    }

    /// <summary>Forgets a container that has ended.</summary>
    public void RemoveContainer(Machine machine, string id)
    {
        if (machine.ContainerOf(id) is not { IsRunning: false } container)
            return;
        machine.Containers = machine.Containers.Remove(container);
        if (container.Spec.Address is { } address && !machine.Containers.Exists(other => string.Equals(other.Spec.Address, address, StringComparison.Ordinal)))
            _addresses.Remove(address);
    }

    public bool IsActive(Machine machine, string unit) => machine.Units.TryGetValue(unit, out var found) && found.State == UnitState.Active;

    public void Log(RunningProcess process, string line)
    {
        var machine = _machines[process.Machine];
        if (process.Start.ContainerId is { } id && machine.ContainerOf(id) is { } container)
            Set(machine, container, container with { Log = container.Log.With(new LogLine(ClockOf(machine), line)) });
        else if (process.Start.Unit is { } name && machine.Units.TryGetValue(name, out var unit))
            Set(machine, unit with { Journal = unit.Journal.With(new LogLine(ClockOf(machine), $"{process.Process.Name}[{process.Id}]: {line}")) });
    }

    private static void Set(Machine machine, Unit unit) => machine.Units = machine.Units.SetItem(unit.Name, unit);

    // systemd 255 of Ubuntu names both (status-unit-format-default=combined).
    private static string Told(Unit unit) => $"{unit.Name}.service - {unit.Description}";

    private Journal Noted(Machine machine, Unit unit, string line) => unit.Journal.With(new LogLine(ClockOf(machine), $"systemd[1]: {line}"));

    private void OnUnitEnd(Machine machine, string name, int code)
    {
        var unit = machine.Units[name];
        if (unit.State == UnitState.Inactive)
            Set(machine, unit with { Journal = Noted(machine, unit with { Journal = Noted(machine, unit, $"{name}.service: Deactivated successfully.") }, $"Stopped {Told(unit)}.") });
        if (unit.State != UnitState.Active)
            return;
        var isRestarted = unit.Restart == UnitRestart.Always || (unit.Restart == UnitRestart.OnFailure && code != 0);
        var ended = code == 0
            ? Noted(machine, unit, $"{name}.service: Deactivated successfully.")
            : Noted(machine, unit with { Journal = Noted(machine, unit, $"{name}.service: Main process exited, code=exited, status={code}/FAILURE") }, $"{name}.service: Failed with result 'exit-code'.");
        var state = isRestarted ? UnitState.AutoRestart : code == 0 ? UnitState.Inactive : UnitState.Failed;
        Set(machine, unit with { State = state, Process = ProcessId.None, Since = ClockOf(machine), ExitCode = code, Journal = ended });
        Report(machine, "unit ended", $"{name}.service on {machine.Name} ended with exit code {code}{(isRestarted ? $" and will be started again in {unit.RestartDelay.TotalSeconds:0.#} s" : "")}.");
        if (isRestarted)
            _events.Add(Now + unit.RestartDelay, new ClusterEvent(ClusterEventKind.UnitRestart, machine.Position, unit.Restarts, name));
    }

    private void OnUnitRestart(Machine machine, string name, long restarts)
    {
        if (machine.Power != Power.On || machine.Units[name] is not { State: UnitState.AutoRestart } unit || unit.Restarts != restarts)
            return;
        Set(machine, unit with { Restarts = unit.Restarts + 1, Journal = Noted(machine, unit, $"{name}.service: Scheduled restart job, restart counter is at {unit.Restarts + 1}.") });
        StartUnit(machine, name);
    }

    private void OnContainerEnd(Machine machine, string id, int code)
    {
        if (machine.ContainerOf(id) is not { } container)
            return;
        Set(machine, container, container with { Process = ProcessId.None, FinishedAt = ClockOf(machine), ExitCode = code });
        if (machine.Units.TryGetValue(Kubelet, out var unit) && unit.Process != ProcessId.None)
            Tell(unit.Process, new ContainerExited(id));
    }
}
