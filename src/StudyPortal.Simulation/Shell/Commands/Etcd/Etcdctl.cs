using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Etcd.Commands;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>The client of etcd 3.6: it asks servers over the network of the simulated cluster, and time passes while it waits.</summary>
internal sealed class Etcdctl() : ShellCommand("etcdctl", "ask etcd: endpoint health|status|hashkv, member, get, put, del, alarm, compact, defrag, move-leader, snapshot save")
{
    private static readonly ImmutableArray<ToolCommand> _commands =
    [
        .. new[] { MaintenanceCommands.All, KeyCommands.All, EndpointCommands.All, MemberCommands.All, SnapshotCommands.All }
            .SelectMany(commands => commands).OrderBy(command => command.Path, StringComparer.Ordinal),
    ];

    private static readonly ToolProgram _program = new("etcdctl", _commands, GlobalFlags.All, CommandHelp.Of, CommandHelp.Of);

    /// <inheritdoc/>
    public override bool IsOn(Machine machine) => IsInstalledOn(machine);

    /// <summary>Whether a machine has the programs of etcd in /usr/local/bin: control-plane nodes and machines for etcd alone.</summary>
    public static bool IsInstalledOn(Machine machine) => machine.Units.ContainsKey("etcd") || machine.Name.StartsWith("cp", StringComparison.Ordinal);

    /// <summary>Runs it inside a container of the machine, as <c>crictl exec</c> and <c>kubectl exec</c> do, and gives its exit code.</summary>
    public static int RunIn(ShellContext context, string containerId) => _program.Run(context, containerId);

    /// <inheritdoc/>
    public override int Run(ShellContext context) => _program.Run(context, containerId: null);
}
