using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>systemctl start</c>, <c>stop</c>, <c>restart</c>, <c>enable</c> and their kin. Who stops a service waits until its process has ended.</summary>
internal static class UnitChange
{
    private const int NoSuchUnit = 5;

    private static readonly TimeSpan _startTime = TimeSpan.FromMilliseconds(50);

    // TimeoutStopSec and the moment in which the process is killed after it.
    private static readonly TimeSpan _stopTimeout = TimeSpan.FromSeconds(91);

    public static int Apply(ShellContext context, string verb, string name)
    {
        var full = UnitNames.Full(name);
        if (UnitNames.Find(context, name) is not { } unit)
        {
            context.Complain($"Failed to {verb} {full}: Unit {full} not {(verb is "stop" ? "loaded" : "found")}.");
            return NoSuchUnit;
        }

        // haproxy is the one program here whose unit has ExecReload; a new process takes over.
        if (verb is "reload" && unit.Name is not "haproxy")
        {
            context.Complain($"Failed to reload {full}: Job type reload is not applicable for unit {full}.");
            return 1;
        }

        if (verb is "try-restart" && unit.State != UnitState.Active)
            return 0;
        if (verb is not "start" && unit.State is not UnitState.Inactive)
            Stop(context, unit);
        if (verb is not "stop")
            Start(context, unit);
        return 0;
    }

    public static int Enable(ShellContext context, string name, bool isEnabled, bool isNow)
    {
        var full = UnitNames.Full(name);
        if (UnitNames.Find(context, name) is not { } unit)
        {
            context.Complain($"Failed to {(isEnabled ? "enable" : "disable")} unit: Unit file {full} does not exist.");
            return 1;
        }

        if (unit.IsEnabled != isEnabled)
        {
            var link = $"/etc/systemd/system/multi-user.target.wants/{full}";
            context.Complain(isEnabled ? $"Created symlink {link} → {UnitNames.PathOf(context.Machine, unit)}." : $"Removed \"{link}\".");
            context.Machine.Units = context.Machine.Units.SetItem(unit.Name, unit with { IsEnabled = isEnabled });
        }

        return isNow ? Apply(context, isEnabled ? "start" : "stop", name) : 0;
    }

    private static void Start(ShellContext context, Unit unit)
    {
        context.Cluster.StartUnit(context.Machine, unit.Name);
        context.Cluster.Run(_startTime);
    }

    private static void Stop(ShellContext context, Unit unit)
    {
        var process = unit.Process;
        context.Cluster.StopUnit(context.Machine, unit.Name);
        if (process != ProcessId.None)
            context.Cluster.RunUntil(() => context.Cluster.ProcessOf(process) is null, context.Cluster.Now + _stopTimeout);
    }
}
