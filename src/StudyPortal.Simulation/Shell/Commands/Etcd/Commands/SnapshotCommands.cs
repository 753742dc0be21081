using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell.Commands.Etcd.Client;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary><c>etcdctl snapshot save</c> (etcd v3.6 etcdctl/ctlv3/command/snapshot_command.go, client/v3/snapshot/v3_snapshot.go).</summary>
internal static class SnapshotCommands
{
    // Saving has no timeout of its own; after so long a person gives up.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
        [new("snapshot save", "save <filename>", "Stores an etcd node backend snapshot to a given file", [], Save)];

    private static int Save(ToolRun run)
    {
        if (run.Arguments.Length != 1)
            return run.Output.Fail(ExitCodes.BadArguments, "snapshot save expects one argument");
        return EtcdctlSession.With(run, session =>
        {
            if (session.Client.Endpoints is not [var endpoint])
                return Fail(run, $"snapshot must be requested to one selected node, not multiple [{string.Join(' ', session.Client.Endpoints)}]");
            return Fetch(session, endpoint, run.Arguments[0]);
        }, logger: "client", timeout: _patience);
    }

    private static int Fetch(EtcdctlSession session, string endpoint, string path)
    {
        var (run, part) = (session.Run, path + ".part");
        if (!CanWrite(run.Place, part))
            return Fail(run, $"could not open {part} (open {part}: no such file or directory)");
        Log(run, logger: null, "snapshot/v3_snapshot.go:83", "created temporary db file", ("path", GoJson.Quote(run.Place.Resolve(part))));
        var (response, took) = session.Client.AskAt(endpoint, new SnapshotRequest());
        if (response is not SnapshotResponse snapshot)
            return Fail(run, ((EtcdError)response).Text);
        Log(run, "client", "v3@v3.6.6/maintenance.go:237", "opened snapshot stream; downloading");
        Log(run, logger: null, "snapshot/v3_snapshot.go:96", "fetching snapshot", ("endpoint", GoJson.Quote(endpoint)));
        if (run.Place.Write(part, snapshot.Content) is { } error)
            return Fail(run, error);
        run.Place.Move(part, path);
        Log(run, "client", "v3@v3.6.6/maintenance.go:302", "completed snapshot read; closing");
        Log(run, logger: null, "snapshot/v3_snapshot.go:111", "fetched snapshot", ("endpoint", GoJson.Quote(endpoint)), ("size", GoJson.Quote(GoText.Bytes(snapshot.Content.SizeBytes))),
            ("took", GoJson.Quote(GoDuration.Format(took))), ("etcd-version", GoJson.Quote(snapshot.Version)));
        Log(run, logger: null, "snapshot/v3_snapshot.go:121", "saved", ("path", GoJson.Quote(path)));
        run.Output.Print($"Snapshot saved at {path}");
        run.Output.Print($"Server version {snapshot.Version}");
        return ExitCodes.Success;
    }

    private static bool CanWrite(Workplace place, string path) => place.IsDirectory(Machines.FileTree.ParentOf(place.Resolve(path)));

    private static int Fail(ToolRun run, string error) => run.Output.Fail(ExitCodes.Interrupted, error);

    private static void Log(ToolRun run, string? logger, string caller, string message, params ReadOnlySpan<(string Name, string Json)> fields) =>
        run.Output.Complain(ClientLog.Line(run.Place.Clock, "info", logger, caller, message, fields));
}
