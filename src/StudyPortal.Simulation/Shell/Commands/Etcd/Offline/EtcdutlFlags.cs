using System.Collections.Immutable;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

/// <summary>Flags of etcdutl (etcd v3.6 etcdutl/etcdutl/snapshot_command.go).</summary>
internal static class EtcdutlFlags
{
    public const string DataDirectory = "data-dir";
    public const string Name = "name";
    public const string InitialCluster = "initial-cluster";
    public const string PeerUrls = "initial-advertise-peer-urls";
    public const string SkipHashCheck = "skip-hash-check";
    public const string BumpRevision = "bump-revision";
    public const string MarkCompacted = "mark-compacted";

    /// <summary>Every command takes it.</summary>
    public static ToolFlag WriteOut { get; } = new(GlobalFlags.WriteOut, ToolFlagKind.Text, "simple", "set the output format (fields, json, protobuf, simple, table)", 'w');

    /// <summary>Those of <c>snapshot restore</c>.</summary>
    public static ImmutableArray<ToolFlag> Restore { get; } =
    [
        new(BumpRevision, ToolFlagKind.Number, "0", "How much to increase the latest revision after restore"),
        new(DataDirectory, ToolFlagKind.Text, "", "Path to the output data directory"),
        new(PeerUrls, ToolFlagKind.Text, "http://localhost:2380", "List of this member's peer URLs to advertise to the rest of the cluster"),
        new(InitialCluster, ToolFlagKind.Text, "default=http://localhost:2380", "Initial cluster configuration for restore bootstrap"),
        new("initial-cluster-token", ToolFlagKind.Text, "etcd-cluster", "Initial cluster token for the etcd cluster during restore bootstrap"),
        new("initial-memory-map-size", ToolFlagKind.Number, "10737418240", "Initial memory map size of the database in bytes. It uses the default value if not defined or defined to 0"),
        new(MarkCompacted, ToolFlagKind.Switch, "false", "Mark the latest revision after restore as the point of scheduled compaction (required if --bump-revision > 0, disallowed otherwise)"),
        new(Name, ToolFlagKind.Text, "default", "Human-readable name for this member"),
        new(SkipHashCheck, ToolFlagKind.Switch, "false", "Ignore snapshot integrity hash value (required if copied from data directory)"),
        new("wal-dir", ToolFlagKind.Text, "", "Path to the WAL directory (use --data-dir if none given)"),
    ];

    /// <summary>Those of <c>defrag</c>.</summary>
    public static ImmutableArray<ToolFlag> Defragment { get; } = [new(DataDirectory, ToolFlagKind.Text, "", "Required. Defragments a data directory not in use by etcd.")];
}
