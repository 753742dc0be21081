using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>systemctl list-units</c>, <c>list-unit-files</c> and <c>cat</c>.</summary>
internal static class UnitList
{
    public static int PrintUnits(ShellContext context, Flags flags)
    {
        var wanted = flags.Has("failed") ? "failed" : flags.Value("state");
        var units = context.Machine.Units.Values
            .Where(unit => wanted is null ? flags.Has("a") || unit.State != UnitState.Inactive : wanted == UnitNames.ActiveState(unit) || wanted == UnitNames.SubState(unit))
            .Where(_ => flags.Value("t") is null or "service")
            .ToList();
        var (name, active, sub) = (Width(units, unit => unit.Name + ".service", "UNIT"), Width(units, UnitNames.ActiveState, "ACTIVE"), Width(units, UnitNames.SubState, "SUB"));
        if (!flags.Has("no-legend") && units.Count > 0)
            context.Print($"  {"UNIT".PadRight(name)} LOAD   {"ACTIVE".PadRight(active)} {"SUB".PadRight(sub)} DESCRIPTION");
        foreach (var unit in units)
            context.Print($"{(unit.State == UnitState.Failed ? "●" : " ")} {(unit.Name + ".service").PadRight(name)} loaded {UnitNames.ActiveState(unit).PadRight(active)} {UnitNames.SubState(unit).PadRight(sub)} {unit.Description}");
        if (!flags.Has("no-legend"))
            PrintLegend(context, units.Count);
        return 0;
    }

    public static int PrintFiles(ShellContext context)
    {
        var units = context.Machine.Units.Values.ToList();
        var name = Width(units, unit => unit.Name + ".service", "UNIT FILE");
        context.Print($"{"UNIT FILE".PadRight(name)} STATE    PRESET");
        foreach (var unit in units)
            context.Print($"{(unit.Name + ".service").PadRight(name)} {(unit.IsEnabled ? "enabled " : "disabled")} enabled");
        context.Print("");
        context.Print(string.Create(CultureInfo.InvariantCulture, $"{units.Count} unit files listed."));
        return 0;
    }

    public static int PrintFile(ShellContext context, string name)
    {
        if (UnitNames.Find(context, name) is not { } unit)
        {
            context.Complain($"No files found for {UnitNames.Full(name)}.");
            return 1;
        }

        var isFirst = true;
        foreach (var path in UnitNames.DropIns(context.Machine, unit).Prepend(UnitNames.PathOf(context.Machine, unit)))
        {
            context.Print((isFirst ? "" : "\n") + "# " + path);
            isFirst = false;
            TextSource.Print(context, context.ReadText(path) ?? Written(unit));
        }

        return 0;
    }

    // A unit of a package whose file is not in the tree.
    private static string Written(Unit unit)
    {
        var restart = unit.Restart switch { UnitRestart.Always => "always", UnitRestart.OnFailure => "on-failure", _ => "no" };
        var seconds = unit.RestartDelay.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return $"[Unit]\nDescription={unit.Description}\n\n[Service]\nExecStart={string.Join(' ', unit.Command)}\nRestart={restart}\nRestartSec={seconds}\n\n[Install]\nWantedBy=multi-user.target\n";
    }

    private static void PrintLegend(ShellContext context, int count)
    {
        if (count > 0)
        {
            context.Print("");
            context.Print("Legend: LOAD   → Reflects whether the unit definition was properly loaded.");
            context.Print("        ACTIVE → The high-level unit activation state, i.e. generalization of SUB.");
            context.Print("        SUB    → The low-level unit activation state, values depend on unit type.");
            context.Print("");
        }

        context.Print(string.Create(CultureInfo.InvariantCulture, $"{count} loaded units listed."));
    }

    private static int Width(List<Unit> units, Func<Unit, string> text, string title) => units.Select(unit => text(unit).Length).Append(title.Length).Max();
}
