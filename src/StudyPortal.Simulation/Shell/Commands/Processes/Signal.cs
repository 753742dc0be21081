using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary>What kill and pkill send: a request to end, or the end itself.</summary>
internal static class Signal
{
    // Nobody kills what does not listen to SIGTERM.
    private static readonly TimeSpan _noEnd = TimeSpan.FromDays(365);

    private static readonly TimeSpan _reaction = TimeSpan.FromMilliseconds(10);

    /// <summary>Whether a flag names a signal: <c>-9</c>, <c>-KILL</c>, <c>-SIGTERM</c>; null where it names none of these two.</summary>
    public static bool? IsKill(string flag) => flag.TrimStart('-').ToUpperInvariant() switch
    {
        "9" or "KILL" or "SIGKILL" => true,
        "15" or "TERM" or "SIGTERM" => false,
        _ => null,
    };

    public static void Send(ShellContext context, ProcessId process, bool isKill)
    {
        if (isKill)
            context.Cluster.Kill(process);
        else
            context.Cluster.Terminate(process, _noEnd);
        context.Cluster.Run(_reaction);
    }

    /// <summary>The process of this machine with a number, or null.</summary>
    public static ProcessRow? Find(ShellContext context, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? ProcessRow.Of(context).FirstOrDefault(row => row.Id.Value == id) : null;
}
