using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Processes;

/// <summary>A process as the tools of a machine see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The program's name.</param>
/// <param name="Command">With its arguments.</param>
/// <param name="StartedAt">By the machine's clock.</param>
internal sealed record ProcessRow(ProcessId Id, string Name, string Command, DateTimeOffset StartedAt)
{
    /// <summary>The processes of a machine in the order of their numbers.</summary>
    public static IReadOnlyList<ProcessRow> Of(ShellContext context) =>
        [.. context.Cluster.Processes.Where(process => process.Machine == context.Machine.Position).Select(process => From(context, process)).OrderBy(row => row.Id.Value)];

    /// <summary>Whether a text stands in its name, or in its whole command.</summary>
    public bool IsLike(string text, bool isWhole) => (isWhole ? Command : Name).Contains(text, StringComparison.Ordinal);

    private static ProcessRow From(ShellContext context, RunningProcess process)
    {
        var machine = context.Machine;
        var startedAt = process.Start.ContainerId is { } id && machine.ContainerOf(id) is { } container ? container.StartedAt
            : process.Start.Unit is { } name && machine.Units.TryGetValue(name, out var unit) ? unit.Since
            : context.Clock;
        return new ProcessRow(process.Id, process.Process.Name, string.Join(' ', process.Start.Command), startedAt);
    }
}
