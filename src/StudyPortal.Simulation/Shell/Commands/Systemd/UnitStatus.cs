using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>systemctl status</c>, <c>is-active</c>, <c>is-enabled</c> and <c>is-failed</c>.</summary>
internal static class UnitStatus
{
    private const int UsualLines = 10;

    private const int NotActive = 3;

    private const int NoSuchUnit = 4;

    public static int Print(ShellContext context, string name, Flags flags)
    {
        if (UnitNames.Find(context, name) is not { } unit)
        {
            context.Complain($"Unit {UnitNames.Full(name)} could not be found.");
            return NoSuchUnit;
        }

        var machine = context.Machine;
        var mark = unit.State switch { UnitState.Failed => "×", UnitState.Inactive => "○", _ => "●" };
        context.Print($"{mark} {unit.Name}.service - {unit.Description}");
        context.Print($"     Loaded: loaded ({UnitNames.PathOf(machine, unit)}; {(unit.IsEnabled ? "enabled" : "disabled")}; preset: enabled)");
        PrintDropIns(context, unit);
        context.Print("     Active: " + ActiveLine(unit, context.Clock));
        PrintProcess(context, unit);
        var lines = unit.Journal.Lines.TakeLast(flags.Number("n", UsualLines) ?? UsualLines).ToList();
        if (lines.Count > 0)
            context.Print("");
        foreach (var line in lines)
            context.Print(JournalText.Short(line, machine.Name));
        return unit.State == UnitState.Active ? 0 : NotActive;
    }

    /// <summary><c>systemctl status</c> without a name: the machine.</summary>
    public static int PrintMachine(ShellContext context)
    {
        var units = context.Machine.Units.Values;
        var failed = units.Count(unit => unit.State == UnitState.Failed);
        context.Print($"● {context.Machine.Name}");
        context.Print($"    State: {(failed > 0 ? "degraded" : "running")}");
        context.Print(string.Create(CultureInfo.InvariantCulture, $"    Units: {units.Count()} loaded (incl. loaded aliases)"));
        context.Print("     Jobs: 0 queued");
        context.Print(string.Create(CultureInfo.InvariantCulture, $"   Failed: {failed} units"));
        return 0;
    }

    public static int Answer(ShellContext context, string verb, IReadOnlyList<string> names, bool isQuiet)
    {
        var code = verb is "is-active" ? NotActive : 1;
        foreach (var name in names)
        {
            var unit = UnitNames.Find(context, name);
            var answer = verb is not "is-enabled" ? unit is null ? "inactive" : UnitNames.ActiveState(unit) : unit is null ? "not-found" : unit.IsEnabled ? "enabled" : "disabled";
            if (!isQuiet)
                context.Print(answer);

            // systemd 255: the kinder answer counts where several units are asked for.
            if (answer == verb["is-".Length..])
                code = 0;
            else if (unit is null && code != 0)
                code = NoSuchUnit;
        }

        return code;
    }

    private static void PrintDropIns(ShellContext context, Unit unit)
    {
        var files = UnitNames.DropIns(context.Machine, unit);
        for (var place = 0; place < files.Count; place++)
        {
            if (place == 0 || FileTree.ParentOf(files[place]) != FileTree.ParentOf(files[place - 1]))
                context.Print((place == 0 ? "    Drop-In: " : "             ") + FileTree.ParentOf(files[place]));
            context.Print("             └─" + FileTree.NameOf(files[place]));
        }
    }

    private static string ActiveLine(Unit unit, DateTimeOffset now)
    {
        var state = $"{UnitNames.ActiveState(unit)} ({UnitNames.SubState(unit)})";
        if (unit.State == UnitState.Inactive && unit.Since == default)
            return state;
        if (unit.State == UnitState.AutoRestart && unit.ExitCode != 0)
            state += " (Result: exit-code)";
        if (unit.State == UnitState.Failed)
            state = "failed (Result: exit-code)";
        return $"{state} since {unit.Since.ToString("ddd yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC; {UnitNames.Ago(now - unit.Since)}";
    }

    private static void PrintProcess(ShellContext context, Unit unit)
    {
        var command = string.Join(' ', unit.Command);
        if (context.Cluster.ProcessOf(unit.Process) is { } running)
        {
            context.Print($"   Main PID: {unit.Process} ({running.Process.Name})");
            context.Print($"     CGroup: /system.slice/{unit.Name}.service");
            context.Print($"             └─{unit.Process} {command}");
        }
        else if (unit.Since != default && unit.State != UnitState.Active)
            context.Print(string.Create(CultureInfo.InvariantCulture, $"    Process: ExecStart={command} (code=exited, status={unit.ExitCode}/{(unit.ExitCode == 0 ? "SUCCESS" : "FAILURE")})"));
    }
}
