using System.Collections.Immutable;
using StudyPortal.Simulation.Shell.Commands;
using StudyPortal.Simulation.Shell.Commands.Containers;
using StudyPortal.Simulation.Shell.Commands.Etcd;
using StudyPortal.Simulation.Shell.Commands.Files;
using StudyPortal.Simulation.Shell.Commands.Kubectl;
using StudyPortal.Simulation.Shell.Commands.Network;
using StudyPortal.Simulation.Shell.Commands.Processes;
using StudyPortal.Simulation.Shell.Commands.Systemd;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell;

/// <summary>Every command that the simulated shell knows, in the order of their names.</summary>
internal static class CommandTable
{
    public static ImmutableArray<ShellCommand> All { get; } = [.. Listed().OrderBy(command => command.Name, StringComparer.Ordinal)];

    /// <summary>The command of a name or of a path that ends in it; null where there is none.</summary>
    public static ShellCommand? Find(string name)
    {
        var last = name.StartsWith('/') ? name[(name.LastIndexOf('/') + 1)..] : name;
        return All.FirstOrDefault(command => string.Equals(command.Name, last, StringComparison.Ordinal));
    }

    private static IEnumerable<ShellCommand> Listed() =>
    [
        new WaitCommand(),
        new SshCommand(),
        new ExitCommand(),
        new ExportCommand(),
        new FaultCommand(),
        new KubectlCommand(),
        new KubeadmTool(),
        new Etcdctl(),
        new Etcdutl(),
        .. ContainerCommands.All,
        .. FileCommands.All,
        .. NetworkCommands.All,
        .. ProcessCommands.All,
        .. SystemdCommands.All,
        .. TextCommands.All,
    ];
}
