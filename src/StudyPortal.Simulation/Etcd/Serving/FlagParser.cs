using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Reads a command line as Go's flag package does for etcd (etcd v3.6 server/etcdmain/config.go).</summary>
internal static class FlagParser
{
    // What the model has no use for; etcd takes it, and so does the model.
    private static readonly string[] _accepted =
    [
        "auto-compaction-mode", "auto-compaction-retention", "auto-tls", "backend-batch-interval", "backend-batch-limit", "backend-bbolt-freelist-type",
        "bcrypt-cost", "cipher-suites", "client-cert-allowed-hostname", "client-cert-file", "client-crl-file", "client-key-file", "compact-hash-check-enabled",
        "compact-hash-check-time", "compaction-batch-limit", "compaction-sleep-interval", "config-file", "corrupt-check-time", "cors", "discovery-srv",
        "discovery-srv-name", "discovery-token", "downgrade-check-time", "enable-distributed-tracing", "enable-pprof", "experimental-compact-hash-check-enabled",
        "experimental-peer-skip-client-san-verification",
        "experimental-wait-cluster-ready-timeout", "grpc-keepalive-interval", "grpc-keepalive-min-time", "grpc-keepalive-timeout", "host-whitelist",
        "initial-election-tick-advance", "listen-client-http-urls", "log-format", "log-level", "log-outputs", "log-rotation-config-json", "logger",
        "max-concurrent-streams", "max-learners", "max-snapshots", "max-wals", "memory-mlock", "metrics", "peer-auto-tls", "peer-cert-allowed-cn",
        "peer-cert-allowed-hostname", "peer-client-cert-file", "peer-client-key-file", "peer-crl-file", "peer-skip-client-san-verification",
        "self-signed-cert-validity", "snapshot-catchup-entries", "socket-reuse-address", "socket-reuse-port", "tls-max-version", "tls-min-version",
        "unsafe-no-fsync", "v2-deprecation", "wal-dir", "warning-apply-duration", "warning-unary-request-duration", "initial-corrupt-check",
    ];

    private static readonly string[] _switches =
    [
        "client-cert-auth", "peer-client-cert-auth", "force-new-cluster", "pre-vote", "strict-reconfig-check", "auto-tls", "peer-auto-tls", "enable-pprof",
        "experimental-initial-corrupt-check", "experimental-compact-hash-check-enabled", "compact-hash-check-enabled", "unsafe-no-fsync", "memory-mlock",
        "initial-election-tick-advance", "socket-reuse-address", "socket-reuse-port", "enable-distributed-tracing", "experimental-peer-skip-client-san-verification",
        "peer-skip-client-san-verification", "initial-corrupt-check",
    ];

    /// <summary>The flags, or the words that etcd ends with.</summary>
    /// <param name="arguments">Without the program's name.</param>
    public static (EtcdFlags? Flags, string? Error) Parse(IReadOnlyList<string> arguments)
    {
        var flags = new EtcdFlags();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument.Length < 2 || argument[0] != '-')
                return (null, $"\"{argument}\" is not a valid flag");
            var text = argument.TrimStart('-');
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? text : text[..equals];
            var value = equals < 0 ? null : text[(equals + 1)..];
            if (value is null && _switches.Contains(name, StringComparer.Ordinal))
                value = "true";
            if (value is null && index + 1 < arguments.Count)
                value = arguments[++index];
            if (value is null)
                return (null, $"flag needs an argument: -{name}");
            var (next, error) = Set(flags, name, value);
            if (next is null)
                return (null, error);
            flags = next;
        }

        return (flags, null);
    }

    private static (EtcdFlags? Flags, string? Error) Set(EtcdFlags flags, string name, string value) => name switch
    {
        "name" => (flags with { Name = value }, null),
        "data-dir" => (flags with { DataDir = value }, null),
        "initial-cluster" => (flags with { InitialCluster = value }, null),
        "initial-cluster-token" => (flags with { InitialClusterToken = value }, null),
        "initial-cluster-state" => value is "new" or "existing" ? (flags with { IsExistingCluster = value == "existing" }, null) : Invalid(name, value, $"invalid value \"{value}\""),
        "listen-peer-urls" => Urls(name, value, urls => flags with { ListenPeerUrls = urls }),
        "listen-client-urls" => Urls(name, value, urls => flags with { ListenClientUrls = urls }),
        "listen-metrics-urls" => Urls(name, value, urls => flags with { ListenMetricsUrls = urls }),
        "initial-advertise-peer-urls" => Urls(name, value, urls => flags with { AdvertisePeerUrls = urls }),
        "advertise-client-urls" => Urls(name, value, urls => flags with { AdvertiseClientUrls = urls }),
        "cert-file" => (flags with { ClientTls = flags.ClientTls with { Certificate = value } }, null),
        "key-file" => (flags with { ClientTls = flags.ClientTls with { Key = value } }, null),
        "trusted-ca-file" => (flags with { ClientTls = flags.ClientTls with { TrustedAuthority = value } }, null),
        "client-cert-auth" => Switch(name, value, isOn => flags with { ClientTls = flags.ClientTls with { MustShowCertificate = isOn } }),
        "peer-cert-file" => (flags with { PeerTls = flags.PeerTls with { Certificate = value } }, null),
        "peer-key-file" => (flags with { PeerTls = flags.PeerTls with { Key = value } }, null),
        "peer-trusted-ca-file" => (flags with { PeerTls = flags.PeerTls with { TrustedAuthority = value } }, null),
        "peer-client-cert-auth" => Switch(name, value, isOn => flags with { PeerTls = flags.PeerTls with { MustShowCertificate = isOn } }),
        "snapshot-count" => Number(name, value, number => flags with { SnapshotCount = (int)Math.Min(number, int.MaxValue) }),
        "quota-backend-bytes" => Number(name, value, number => flags with { QuotaBackendBytes = number }),
        "max-request-bytes" => Number(name, value, number => flags with { MaxRequestBytes = number }),
        "max-txn-ops" => Number(name, value, number => flags with { MaxTxnOps = (int)Math.Min(number, int.MaxValue) }),
        "heartbeat-interval" => Number(name, value, number => flags with { HeartbeatMs = (int)Math.Min(number, int.MaxValue) }),
        "election-timeout" => Number(name, value, number => flags with { ElectionMs = (int)Math.Min(number, int.MaxValue) }),
        "force-new-cluster" => Switch(name, value, isOn => flags with { ForceNewCluster = isOn }),
        "strict-reconfig-check" => Switch(name, value, isOn => flags with { StrictReconfigCheck = isOn }),
        "pre-vote" => Switch(name, value, isOn => flags with { PreVote = isOn }),
        "watch-progress-notify-interval" or "experimental-watch-progress-notify-interval" => Duration(name, value, span => flags with { WatchProgressInterval = span }),
        "experimental-initial-corrupt-check" => Switch(name, value, isOn => flags with { InitialCorruptCheck = isOn }),
        "feature-gates" => (flags with { InitialCorruptCheck = flags.InitialCorruptCheck || value.Contains("InitialCorruptCheck=true", StringComparison.Ordinal) }, null),
        _ when _accepted.Contains(name, StringComparer.Ordinal) => (flags, null),
        _ => (null, $"flag provided but not defined: -{name}"),
    };

    private static (EtcdFlags? Flags, string? Error) Urls(string name, string value, Func<ImmutableArray<string>, EtcdFlags> set)
    {
        ImmutableArray<string> urls = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(url => url.Trim())];
        foreach (var url in urls)
        {
            if (PeerUrls.Objection(url) is { } objection)
                return Invalid(name, value, objection);
        }

        return (set(urls), null);
    }

    private static (EtcdFlags? Flags, string? Error) Number(string name, string value, Func<long, EtcdFlags> set) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? (set(number), null)
            : Invalid(name, value, "parse error");

    private static (EtcdFlags? Flags, string? Error) Switch(string name, string value, Func<bool, EtcdFlags> set) => value switch
    {
        "true" or "1" or "t" or "T" or "TRUE" or "True" => (set(true), null),
        "false" or "0" or "f" or "F" or "FALSE" or "False" => (set(false), null),
        _ => (null, $"invalid boolean value \"{value}\" for -{name}: parse error"),
    };

    private static (EtcdFlags? Flags, string? Error) Duration(string name, string value, Func<TimeSpan, EtcdFlags> set) =>
        GoDuration.TryParse(value, out var span) ? (set(span), null) : Invalid(name, value, "parse error");

    private static (EtcdFlags? Flags, string? Error) Invalid(string name, string value, string reason) => (null, $"invalid value \"{value}\" for flag -{name}: {reason}");
}
