using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>How a member is set up, as its command line says it; defaults as etcd v3.6 server/embed/config.go.</summary>
internal sealed record EtcdFlags
{
    public string Name { get; init; } = "default";

    /// <summary>Empty until a command line names it; then <c>NAME.etcd</c> stands in.</summary>
    public string DataDir { get; init; } = "";

    public ImmutableArray<string> ListenPeerUrls { get; init; } = ["http://localhost:2380"];

    public ImmutableArray<string> ListenClientUrls { get; init; } = ["http://localhost:2379"];

    public ImmutableArray<string> ListenMetricsUrls { get; init; } = [];

    public ImmutableArray<string> AdvertisePeerUrls { get; init; } = ["http://localhost:2380"];

    public ImmutableArray<string> AdvertiseClientUrls { get; init; } = ["http://localhost:2379"];

    /// <summary><c>cp1=https://10.0.0.11:2380,cp2=…</c>; empty until a command line names it.</summary>
    public string InitialCluster { get; init; } = "";

    public bool IsExistingCluster { get; init; }

    public string InitialClusterToken { get; init; } = "etcd-cluster";

    public TlsFiles ClientTls { get; init; } = new();

    public TlsFiles PeerTls { get; init; } = new();

    public int SnapshotCount { get; init; } = 10_000;

    /// <summary>Bytes; 0 for <see cref="DefaultQuotaBytes"/>.</summary>
    public long QuotaBackendBytes { get; init; }

    public bool ForceNewCluster { get; init; }

    public bool StrictReconfigCheck { get; init; } = true;

    public bool PreVote { get; init; } = true;

    public int HeartbeatMs { get; init; } = 100;

    public int ElectionMs { get; init; } = 1_000;

    public long MaxRequestBytes { get; init; } = 1_572_864;

    public int MaxTxnOps { get; init; } = 128;

    public TimeSpan WatchProgressInterval { get; init; } = TimeSpan.FromMinutes(10);

    public bool InitialCorruptCheck { get; init; }

    public const long DefaultQuotaBytes = 2_147_483_648;

    public long Quota => QuotaBackendBytes > 0 ? QuotaBackendBytes : DefaultQuotaBytes;

    /// <summary>How long a request may wait for the others: 5 s and two elections (etcd v3.6 server/config/config.go, ReqTimeout).</summary>
    public TimeSpan RequestTimeout => TimeSpan.FromSeconds(5) + TimeSpan.FromMilliseconds(2 * ElectionMs);

    public string Directory => DataDir.Length > 0 ? FileTree.Resolve("/", DataDir) : "/" + Name + ".etcd";

    public string DatabasePath => Directory + "/member/snap/db";

    public string WalPath => Directory + "/member/wal/0000000000000000-0000000000000000.wal";

    /// <summary>The initial cluster, or the member alone where none is named.</summary>
    public string InitialClusterOrSelf => InitialCluster.Length > 0 ? InitialCluster : string.Join(',', AdvertisePeerUrls.Select(url => $"{Name}={url}"));
}
