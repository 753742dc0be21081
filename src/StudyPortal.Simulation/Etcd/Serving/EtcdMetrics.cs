using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Metrics in Prometheus' text form, with the names and helps of etcd v3.6 (server/etcdserver/metrics.go, server/storage).</summary>
internal static class EtcdMetrics
{
    // Bounds of the buckets of disk durations, in thousandths of a second: 0.001 and each twice the one before.
    private const int FsyncBuckets = 14;

    public static string Text(MemberMeasures measures)
    {
        var text = new StringBuilder();
        var counters = measures.Counters;
        Add(text, "etcd_debugging_mvcc_compact_revision", "The revision of the last compaction in store.", "gauge", measures.CompactRevision);
        Add(text, "etcd_debugging_mvcc_current_revision", "The current revision of store.", "gauge", measures.Revision);
        Add(text, "etcd_debugging_mvcc_keys_total", "Total number of keys.", "gauge", measures.Keys);
        Add(text, "etcd_debugging_mvcc_watcher_total", "Total number of watchers.", "gauge", measures.Watches);
        AddFsync(text, counters);
        Add(text, "etcd_mvcc_db_total_size_in_bytes", "Total size of the underlying database physically allocated in bytes.", "gauge", measures.DatabaseBytes);
        Add(text, "etcd_mvcc_db_total_size_in_use_in_bytes", "Total size of the underlying database logically in use in bytes.", "gauge", measures.InUseBytes);
        Add(text, "etcd_mvcc_put_total", "Total number of puts seen by this member.", "counter", counters.Puts);
        Add(text, "etcd_network_active_peers", "The current number of active peer connections.", "gauge", measures.ActivePeers);
        Add(text, "etcd_server_has_leader", "Whether or not a leader exists. 1 is existence, 0 is not.", "gauge", measures.HasLeader ? 1 : 0);
        Add(text, "etcd_server_heartbeat_send_failures_total", "The total number of leader heartbeat send failures (likely overloaded from slow disk).", "counter", counters.HeartbeatFailures);
        Add(text, "etcd_server_is_leader", "Whether or not this member is a leader. 1 if is, 0 otherwise.", "gauge", measures.IsLeader ? 1 : 0);
        Add(text, "etcd_server_is_learner", "Whether or not this member is a learner. 1 if is, 0 otherwise.", "gauge", measures.IsLearner ? 1 : 0);
        Add(text, "etcd_server_leader_changes_seen_total", "The number of leader changes seen.", "counter", counters.LeaderChanges);
        Add(text, "etcd_server_proposals_applied_total", "The total number of consensus proposals applied.", "gauge", measures.Applied);
        Add(text, "etcd_server_proposals_committed_total", "The total number of consensus proposals committed.", "gauge", measures.Committed);
        Add(text, "etcd_server_proposals_failed_total", "The total number of failed proposals seen.", "counter", counters.FailedProposals);
        Add(text, "etcd_server_proposals_pending", "The current number of pending proposals to commit.", "gauge", measures.Pending);
        Add(text, "etcd_server_quota_backend_bytes", "Current backend storage quota size in bytes.", "gauge", measures.QuotaBytes);
        Add(text, "etcd_server_read_indexes_failed_total", "The total number of failed read indexes seen.", "counter", counters.SlowReads);
        Add(text, "etcd_server_slow_apply_total", "The total number of slow apply requests (likely overloaded from slow disk).", "counter", counters.SlowApplies);
        Head(text, "etcd_server_version", "Which version is running. 1 for 'server_version' label with current version.", "gauge");
        text.Append("etcd_server_version{server_version=\"").Append(EtcdVersion.Server).Append("\"} 1\n");
        return text.ToString();
    }

    private static void AddFsync(StringBuilder text, ServerCounters counters)
    {
        const string Name = "etcd_disk_wal_fsync_duration_seconds";
        Head(text, Name, "The latency distributions of fsync called by WAL.", "histogram");
        for (var bucket = 0; bucket < FsyncBuckets; bucket++)
        {
            var bound = ((decimal)(1 << bucket) / 1_000).ToString("0.###", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{le=\"{bound}\"}} {counters.FsyncsUpTo(bucket)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{le=\"+Inf\"}} {counters.Fsyncs}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Name}_sum {counters.FsyncTime.Ticks / (decimal)TimeSpan.TicksPerSecond:0.######}\n{Name}_count {counters.Fsyncs}\n");
    }

    private static void Add(StringBuilder text, string name, string help, string kind, long value)
    {
        Head(text, name, help, kind);
        text.Append(name).Append(' ').Append(Number(value)).Append('\n');
    }

    private static void Head(StringBuilder text, string name, string help, string kind) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');

    // Prometheus writes floating point numbers in Go's %g: large ones with an exponent.
    private static string Number(long value)
    {
        const int MostPlainDigits = 6;
        var digits = value.ToString(CultureInfo.InvariantCulture);
        if (digits.Length <= MostPlainDigits)
            return digits;
        var fraction = digits[1..].TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(fraction.Length > 0 ? "." + fraction : "")}e+{digits.Length - 1:00}");
    }
}
