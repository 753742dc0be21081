using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary><c>etcdctl alarm|compaction|defrag|move-leader|version|check</c> (etcd v3.6 etcdctl/ctlv3/command).</summary>
internal static class MaintenanceCommands
{
    private const string PhysicalFlag = "physical";

    private static readonly ToolFlag _physical = new(PhysicalFlag, ToolFlagKind.Switch, "false", "'true' to wait for compaction to physically remove all old revisions");
    private static readonly ToolFlag _cluster = new("cluster", ToolFlagKind.Switch, "false", "use all endpoints from the cluster member list");

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
    [
        new("alarm disarm", "disarm", "Disarms all alarms", [], run => Alarms(run, "disarm", new AlarmDisarmRequest())),
        new("alarm list", "list", "Lists all alarms", [], run => Alarms(run, "list", new AlarmListRequest())),
        new("check perf", "perf [options]", "Check the performance of the etcd cluster", [], CheckPerformance),
        new("compaction", "compaction [options] <revision>", "Compacts the event history in etcd", [_physical], Compact) { Alias = "compact" },
        new("defrag", "defrag", "Defragments the storage of the etcd members with given endpoints", [_cluster], Defragment),
        new("move-leader", "move-leader <transferee-member-id>", "Transfers leadership to another etcd cluster member.", [], MoveLeader),
        new("version", "version", "Prints the version of etcdctl", [], Version),
    ];

    private static int Alarms(ToolRun run, string name, EtcdRequest request) => run.Arguments.IsEmpty
        ? EtcdctlSession.With(run, session => session.Ask<AlarmResponse>(request, session.Printer.Alarms))
        : run.Output.Fail(ExitCodes.BadArguments, $"alarm {name} command accepts no arguments");

    private static int CheckPerformance(ToolRun run) =>
        run.Output.Fail(ExitCodes.BadFeature, "check perf measures a machine, and this one is simulated; see endpoint status and the metrics of etcd instead");

    private static int Compact(ToolRun run)
    {
        if (run.Arguments.Length != 1)
            return run.Output.Fail(ExitCodes.BadArguments, "compaction command needs 1 argument");
        var (revision, error) = GoText.ParseInteger(run.Arguments[0]);
        if (error is not null)
            return run.Output.Fail(ExitCodes.Error, error);
        return EtcdctlSession.With(run, session => session.Ask<CompactResponse>(new CompactRequest(revision, run.Line.IsOn(PhysicalFlag)), _ =>
        {
            run.Output.Print($"compacted revision {revision}");
            return ExitCodes.Success;
        }));
    }

    private static int Defragment(ToolRun run) => EtcdctlSession.With(run, session =>
    {
        var (endpoints, error) = session.Endpoints();
        if (error is not null)
            return session.Fail(error);
        var failures = 0;
        foreach (var endpoint in endpoints)
        {
            var (response, took) = session.Client.AskAt(endpoint, new DefragmentRequest());
            if (response is EtcdError failed)
                run.Output.Complain($"Failed to defragment etcd member[{endpoint}]. took {GoDuration.Format(took)}. ({failed.Text})");
            else
                run.Output.Print($"Finished defragmenting etcd member[{endpoint}]. took {GoDuration.Format(took)}");
            failures += response is EtcdError ? 1 : 0;
        }

        return failures == 0 ? ExitCodes.Success : ExitCodes.Error;
    });

    private static int MoveLeader(ToolRun run)
    {
        if (run.Arguments.Length != 1)
            return run.Output.Fail(ExitCodes.BadArguments, "move-leader command needs 1 argument");
        var (id, error) = GoText.ParseHexadecimal(run.Arguments[0]);
        if (error is not null)
            return run.Output.Fail(ExitCodes.BadArguments, error);
        return EtcdctlSession.With(run, session =>
        {
            foreach (var endpoint in session.Client.Endpoints)
            {
                switch (session.Client.AskAt(endpoint, new StatusRequest()).Response)
                {
                    case EtcdError failed:
                        return session.Fail(failed.Text);
                    case StatusResponse status when status.Leader == status.Header.Member:
                        return Move(session, endpoint, status.Leader, new MemberId(id));
                }
            }

            return run.Output.Fail(ExitCodes.BadArguments, $"no leader endpoint given at [{string.Join(' ', session.Client.Endpoints)}]");
        });
    }

    private static int Move(EtcdctlSession session, string endpoint, MemberId from, MemberId to) =>
        session.Client.AskAt(endpoint, new MoveLeaderRequest(to)).Response switch
        {
            MoveLeaderResponse moved => session.Printer.MoveLeader(from, to, moved),
            EtcdError failed => session.Fail(failed.Text),
            var other => throw new InvalidOperationException($"A transfer was answered by {other}"),
        };

    private static int Version(ToolRun run)
    {
        run.Output.Print($"etcdctl version: {EtcdVersion.Server}");
        run.Output.Print("API version: 3.6");
        return ExitCodes.Success;
    }
}
