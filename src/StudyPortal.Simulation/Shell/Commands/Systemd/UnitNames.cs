using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;

namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary>Names, files and states of services as systemd writes them.</summary>
internal static class UnitNames
{
    private const string Suffix = ".service";

    private static readonly string[] _directories = ["/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

    /// <summary><c>kubelet</c> for <c>kubelet</c> and <c>kubelet.service</c>.</summary>
    public static string Bare(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;

    /// <summary><c>kubelet.service</c> for both.</summary>
    public static string Full(string name) => Bare(name) + Suffix;

    public static Unit? Find(ShellContext context, string name) => context.Machine.Units.GetValueOrDefault(Bare(name));

    /// <summary>Where the unit's file lies.</summary>
    public static string PathOf(Machine machine, Unit unit) =>
        _directories.Select(directory => $"{directory}/{unit.Name}{Suffix}").FirstOrDefault(path => machine.Files[path] is not null, $"/usr/lib/systemd/system/{unit.Name}{Suffix}");

    /// <summary>Files that change parts of the unit's file, in the order they are read.</summary>
    public static IReadOnlyList<string> DropIns(Machine machine, Unit unit) =>
        [.. _directories.Reverse().Select(directory => $"{directory}/{unit.Name}{Suffix}.d").SelectMany(directory => UsualDirectories.List(machine, directory).Where(name => name.EndsWith(".conf", StringComparison.Ordinal)).Select(name => $"{directory}/{name}"))];

    /// <summary>active, inactive, failed or activating.</summary>
    public static string ActiveState(Unit unit) => unit.State switch
    {
        UnitState.Active => "active",
        UnitState.Failed => "failed",
        UnitState.AutoRestart => "activating",
        _ => "inactive",
    };

    /// <summary>running, dead, failed or auto-restart.</summary>
    public static string SubState(Unit unit) => unit.State switch
    {
        UnitState.Active => "running",
        UnitState.Failed => "failed",
        UnitState.AutoRestart => "auto-restart",
        _ => "dead",
    };

    /// <summary>How long ago something was, as systemd v255 says it (src/basic/time-util.c).</summary>
    public static string Ago(TimeSpan span) => span.TotalSeconds switch
    {
        < 0.001 => "now",
        < 1 => Text($"{span.Milliseconds}ms ago"),
        < 60 => Text($"{span.Seconds}s ago"),
        < 300 => Text($"{span.Minutes}min {span.Seconds}s ago"),
        < 3_600 => Text($"{span.Minutes}min ago"),
        < 86_400 => Text($"{span.Hours}h {span.Minutes}min ago"),
        < 172_800 => Text($"{span.Days} day {span.Hours}h ago"),
        _ => Text($"{span.Days} days ago"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
