using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;
using StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

/// <summary>The commands of etcdutl (etcd v3.6 etcdutl/etcdutl).</summary>
internal static class OfflineCommands
{
    // Records of a database beside keys, members and alarms: consistent index, term, configuration, storage version and cluster version.
    private const int RecordKeys = 5;

    /// <summary>A program that breaks down ends with 2.</summary>
    private const int Panicked = 2;

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
    [
        new("defrag", "defrag", "Defragments the storage of the etcd", EtcdutlFlags.Defragment, Defragment) { RequiredFlag = EtcdutlFlags.DataDirectory },
        new("snapshot restore", "restore <filename> --data-dir {output dir} [options]", "Restores an etcd member snapshot to an etcd directory", EtcdutlFlags.Restore, Restore)
        {
            RequiredFlag = EtcdutlFlags.DataDirectory,
        },
        new("snapshot status", "status <filename>", "Gets backend snapshot status of a given file", [], Status),
        new("version", "version", "Prints the version of etcdutl", [], Version),
    ];

    private static int Restore(ToolRun run)
    {
        if (run.Arguments.Length != 1)
            return run.Output.Fail(ExitCodes.BadArguments, "snapshot restore requires exactly one argument");
        if (run.Line.Number(EtcdutlFlags.BumpRevision) > 0 != run.Line.IsOn(EtcdutlFlags.MarkCompacted))
            return run.Output.Fail(ExitCodes.BadArguments, "--mark-compacted required if --revision-bump > 0");
        return new SnapshotRestore(run, new OfflineLog(run)).Run();
    }

    private static int Status(ToolRun run)
    {
        if (run.Arguments is not [var path])
            return run.Output.Fail(ExitCodes.BadArguments, "snapshot status requires exactly one argument");
        if (run.Place.Read(path) is not { } file)
            return run.Output.Fail(ExitCodes.Error, $"stat {path}: no such file or directory");
        return file.Content switch
        {
            SnapshotFile snapshot => Print(run, snapshot.Database),
            DatabaseFile database => Print(run, database),
            _ => run.Output.Fail(ExitCodes.Error, "invalid database"),
        };
    }

    private static int Print(ToolRun run, DatabaseFile database)
    {
        var (store, hash) = (database.Store, StoreHash.OfFile(database.Store));
        var keys = store.StoredVersions + store.Members.Length + store.Removed.Length + store.Alarms.Length + RecordKeys;
        string[] row = [hash.ToString("x", CultureInfo.InvariantCulture), Rows.Number(store.Revision), Rows.Number(keys), GoText.Bytes(database.Bytes), store.ClusterVersion];
        switch (run.Line.Text(GlobalFlags.WriteOut))
        {
            case "simple":
                run.Output.Print(string.Join(", ", row));
                return ExitCodes.Success;
            case "table":
                foreach (var line in FramedTable.Draw(["hash", "revision", "total keys", "total size", "version"], [row]))
                    run.Output.Print(line);
                return ExitCodes.Success;
            case "json":
                run.Output.Print(new GoJson().With("hash", Rows.Number(hash)).With("revision", row[1]).With("totalKey", row[2])
                    .With("totalSize", Rows.Number(database.Bytes)).WithText("version", store.ClusterVersion).ToString());
                return ExitCodes.Success;
            case "fields":
                foreach (var line in (string[])[$"\"Hash\" : {hash}", $"\"Revision\" : {row[1]}", $"\"Keys\" : {row[2]}", $"\"Size\" : {database.Bytes}", $"\"Version\" : {GoText.Quote(store.ClusterVersion)}"])
                    run.Output.Print(line);
                return ExitCodes.Success;
            default:
                return run.Output.Fail(ExitCodes.BadFeature, "unsupported output format");
        }
    }

    private static int Defragment(ToolRun run)
    {
        var (log, path) = (new OfflineLog(run), run.Line.Text(EtcdutlFlags.DataDirectory) + "/member/snap/db");
        if (run.Place.Read(path)?.Content is not DatabaseFile before)
        {
            log.Panic("backend/backend.go:211", "failed to open database", ("path", GoText.Quote(path)), ("error", GoText.Quote($"open {path}: no such file or directory")));
            run.Output.Complain("panic: failed to open database");
            return Panicked;
        }

        var after = before with { Bytes = Math.Min(before.Bytes, StoreSize.FileBytes(before.Store)) };
        log.Info("backend/backend.go:522", "defragmenting", ("path", GoText.Quote(path)), ("current-db-size-bytes", $"{before.Bytes}"),
            ("current-db-size", GoText.Quote(GoText.Bytes(before.Bytes))));
        if (run.Place.Write(path, after) is { } error)
            return run.Output.Fail(ExitCodes.Error, error);
        log.Info("backend/backend.go:584", "finished defragmenting directory", ("path", GoText.Quote(path)), ("current-db-size-bytes-diff", $"{after.Bytes - before.Bytes}"),
            ("current-db-size-bytes", $"{after.Bytes}"), ("current-db-size", GoText.Quote(GoText.Bytes(after.Bytes))));
        return ExitCodes.Success;
    }

    private static int Version(ToolRun run)
    {
        run.Output.Print($"etcdutl version: {EtcdVersion.Server}");
        run.Output.Print("API version: 3.6");
        return ExitCodes.Success;
    }
}
