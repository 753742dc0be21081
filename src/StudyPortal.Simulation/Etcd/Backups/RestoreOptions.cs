namespace StudyPortal.Simulation.Etcd;

/// <summary>How <c>etcdutl snapshot restore</c> is called; defaults as etcd v3.6 etcdutl/etcdutl/snapshot_command.go.</summary>
public sealed record RestoreOptions
{
    /// <summary>The member that is restored.</summary>
    public string Name { get; init; } = "default";

    /// <summary>All members of the new cluster: <c>cp1=https://10.0.0.11:2380,cp2=…</c>.</summary>
    public string InitialCluster { get; init; } = "default=http://localhost:2380";

    /// <summary>Another token gives other numbers.</summary>
    public string InitialClusterToken { get; init; } = "etcd-cluster";

    /// <summary>The member's peer URLs, with commas between them.</summary>
    public string AdvertisePeerUrls { get; init; } = "http://localhost:2380";

    /// <summary>Where to write; empty for <c>NAME.etcd</c>.</summary>
    public string DataDir { get; init; } = "";

    /// <summary>Whether a database without its hash is taken: one that was copied from a data directory.</summary>
    public bool SkipHashCheck { get; init; }

    /// <summary>How far to raise the revision, so that what clients saw after the snapshot does not come again.</summary>
    public long BumpRevision { get; init; }

    /// <summary>Whether everything before is marked as compacted, so that watches begin anew.</summary>
    public bool MarkCompacted { get; init; }

    /// <summary>The directory that is written, as the command line names it.</summary>
    public string OutputDirectory => DataDir.Length > 0 ? DataDir : Name + ".etcd";
}
