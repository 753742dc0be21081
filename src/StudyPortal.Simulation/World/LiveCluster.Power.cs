using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Machines that are switched on, die, stand still and go on.</summary>
internal sealed partial class LiveCluster
{
    /// <summary>Inputs that a paused machine keeps; what comes on top is lost, as buffers overflow.</summary>
    private const int MostHeld = 10_000;

    private static readonly TimeSpan _bootTime = TimeSpan.FromSeconds(10);

    /// <summary>Switches a machine on; its enabled units start 10 s later.</summary>
    public void PowerOn(Machine machine)
    {
        if (machine.Power == Power.Paused)
        {
            Resume(machine);
            return;
        }

        if (machine.Power == Power.Off)
            _events.Add(Now + _bootTime, new ClusterEvent(ClusterEventKind.Boot, machine.Position, Number: machine.Starts));
    }

    /// <summary>Starts the enabled units of a machine now, as when it has booted.</summary>
    public void Boot(Machine machine)
    {
        (machine.Power, machine.Starts) = (Power.On, machine.Starts + 1);
        Report(machine, "machine started", $"{machine.Name} has started.");
        foreach (var unit in machine.Units.Values.Where(unit => unit.IsEnabled).ToArray())
            StartUnit(machine, unit.Name);
    }

    /// <summary>Cuts the power. Nobody is told; who waits for the machine finds out by waiting.</summary>
    public void PowerOff(Machine machine)
    {
        if (machine.Power == Power.Off)
            return;
        machine.Power = Power.Off;
        machine.ServiceRoutes = [];
        Report(machine, "machine crashed", $"{machine.Name} has lost its power.");
        foreach (var process in Processes.Where(process => process.Machine == machine.Position).ToArray())
        {
            Vanish(process);
            CloseCalls(process, isSilent: true);
        }

        _held.RemoveAll(held => IsAt(held, machine));
        machine.ExtraAddresses.ToList().ForEach(address => HoldAddress(machine, address, isHeld: false));
        foreach (var unit in machine.Units.Values)
            Set(machine, unit with { State = UnitState.Inactive, Process = ProcessId.None, Since = ClockOf(machine) });
        foreach (var container in machine.Containers.Where(container => container.IsRunning))
            Set(machine, container, container with { Process = ProcessId.None, FinishedAt = ClockOf(machine), ExitCode = ContainerLost });
    }

    /// <summary>Stops a virtual machine where it is.</summary>
    public void Pause(Machine machine)
    {
        if (machine.Power != Power.On)
            return;
        machine.Power = Power.Paused;
        Report(machine, "machine paused", $"{machine.Name} stands still.");
    }

    private void Resume(Machine machine)
    {
        machine.Power = Power.On;
        Report(machine, "machine resumed", $"{machine.Name} goes on.");
        foreach (var held in _held.Where(held => IsAt(held, machine)).ToArray())
            _events.Add(Now, held);
        _held.RemoveAll(held => IsAt(held, machine));
    }

    private void OnBoot(Machine machine, long starts)
    {
        if (machine.Power == Power.Off && machine.Starts == starts)
            Boot(machine);
    }

    private void Hold(in ClusterEvent what)
    {
        if (_held.Count < MostHeld)
            _held.Add(what);
    }

    private bool IsAt(in ClusterEvent held, Machine machine) => held.Kind switch
    {
        ClusterEventKind.Request or ClusterEventKind.Reply => held.Target == machine.Position,
        _ => _processes[held.Target]?.Machine == machine.Position,
    };
}
