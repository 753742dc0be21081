using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;
using StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary><c>etcdctl endpoint health|status|hashkv</c> (etcd v3.6 etcdctl/ctlv3/command/ep_command.go).</summary>
internal static class EndpointCommands
{
    private static readonly ToolFlag _cluster = new("cluster", ToolFlagKind.Switch, "false", "use all endpoints from the cluster member list");

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
    [
        new("endpoint hashkv", "hashkv", "Prints the KV history hash for each endpoint in --endpoints",
            [_cluster, new("rev", ToolFlagKind.Number, "0", "maximum revision to hash (default: latest revision)")], HashKv),
        new("endpoint health", "health", "Checks the healthiness of endpoints specified in `--endpoints` flag", [_cluster], Health),
        new("endpoint status", "status", "Prints out the status of endpoints specified in `--endpoints` flag", [_cluster], Status),
    ];

    private static int Health(ToolRun run) => EtcdctlSession.With(run, session =>
    {
        var (endpoints, error) = session.Endpoints();
        if (error is not null)
            return session.Fail(error);
        var reads = session.Client.AskEach(endpoints, new RangeRequest("health"));
        EndpointHealth[] healths = [.. endpoints.Select((endpoint, index) => new EndpointHealth(endpoint, reads[index].Took, (reads[index].Response as EtcdError)?.Text ?? ""))];

        // Who was quick is printed first; whoever answered is asked for alarms.
        EndpointHealth[] sorted = [.. healths.OrderBy(health => health.Took).Select(health => health.IsHealthy ? WithAlarms(session, health) : health)];
        var exitCode = session.Printer.Health(sorted);
        return exitCode == ExitCodes.Success && sorted.Any(health => !health.IsHealthy) ? session.Fail("unhealthy cluster") : exitCode;
    }, logger: "client");

    private static EndpointHealth WithAlarms(EtcdctlSession session, EndpointHealth health) => session.Client.AskAt(health.Endpoint, new AlarmListRequest()).Response switch
    {
        AlarmResponse { Alarms.IsEmpty: true } => health,
        AlarmResponse alarms => health with { Error = "Active Alarm(s): " + string.Concat(alarms.Alarms.Select(alarm => alarm.Kind == AlarmKind.NoSpace ? "NOSPACE " : "CORRUPT ")) },
        _ => health with { Error = "Unable to fetch the alarm list" },
    };

    private static int Status(ToolRun run) => EtcdctlSession.With(run, session =>
        EachInTurn<StatusResponse>(session, new StatusRequest(), "status", session.Printer.Status, lastError => lastError is null ? ExitCodes.Success : ExitCodes.Error));

    private static int HashKv(ToolRun run) => EtcdctlSession.With(run, session =>
        EachInTurn<HashKvResponse>(session, new HashKvRequest(run.Line.Number("rev")), "hash", session.Printer.HashKv,
            lastError => lastError is null ? ExitCodes.Success : session.Fail(lastError)));

    private static int EachInTurn<TResponse>(
        EtcdctlSession session, EtcdRequest request, string what, Func<IReadOnlyList<EndpointReport<TResponse>>, int> print, Func<string?, int> end)
        where TResponse : EtcdResponse
    {
        var (endpoints, error) = session.Endpoints();
        if (error is not null)
            return session.Fail(error);
        var reports = new List<EndpointReport<TResponse>>();
        string? lastError = null;
        foreach (var endpoint in endpoints)
        {
            switch (session.Client.AskAt(endpoint, request).Response)
            {
                case TResponse response:
                    reports.Add(new EndpointReport<TResponse>(endpoint, response));
                    break;
                case EtcdError failed:
                    lastError = failed.Text;
                    session.Run.Output.Complain($"Failed to get the {what} of endpoint {endpoint} ({failed.Text})");
                    break;
            }
        }

        var exitCode = print(reports);
        return exitCode == ExitCodes.Success ? end(lastError) : exitCode;
    }
}
