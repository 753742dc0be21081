using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>systemctl daemon-reload</c>: what the files of services say they run counts from their next start on.</summary>
internal static class UnitReload
{
    private const string ExecStart = "ExecStart=";
    private const string Continued = "\\\n";

    public static int Apply(ShellContext context)
    {
        foreach (var unit in context.Machine.Units.Values.ToList())
        {
            if (CommandOf(context, unit) is { Length: > 0 } command)
                context.Machine.Units = context.Machine.Units.SetItem(unit.Name, unit with { Command = [.. command] });
        }

        return 0;
    }

    /// <summary>What the file says; null where there is none, or where more than it has a say: drop-ins and variables, as for the kubelet.</summary>
    private static string[]? CommandOf(ShellContext context, Unit unit)
    {
        if (UnitNames.DropIns(context.Machine, unit).Count > 0 || context.ReadText(UnitNames.PathOf(context.Machine, unit)) is not { } text || text.Contains('$', StringComparison.Ordinal))
            return null;
        var line = text.Replace(Continued, " ", StringComparison.Ordinal).Split('\n').LastOrDefault(line => line.StartsWith(ExecStart, StringComparison.Ordinal));
        return line?[ExecStart.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
