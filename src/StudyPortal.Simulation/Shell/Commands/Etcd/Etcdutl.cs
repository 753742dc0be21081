using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;
using StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>The tool of etcd 3.6 that works on files instead of servers.</summary>
internal sealed class Etcdutl() : ShellCommand("etcdutl", "work on files of etcd: snapshot status|restore, defrag --data-dir")
{
    private static readonly ToolProgram _program = new("etcdutl", OfflineCommands.All, [EtcdutlFlags.WriteOut], EtcdutlHelp.Of, EtcdutlHelp.Of);

    /// <summary>Runs it inside a container of the machine, and gives its exit code.</summary>
    public static int RunIn(ShellContext context, string containerId) => _program.Run(context, containerId);

    /// <inheritdoc/>
    public override bool IsOn(Machine machine) => Etcdctl.IsInstalledOn(machine);

    /// <inheritdoc/>
    public override int Run(ShellContext context) => _program.Run(context, containerId: null);
}
