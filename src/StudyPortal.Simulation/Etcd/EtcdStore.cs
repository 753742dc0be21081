using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>
/// What the members of a cluster agree on: keys with their history since the last compaction, members, alarms and the cluster version. An immutable value, so that
/// members that have applied the same log share it, and a fork or a snapshot costs a reference.
/// </summary>
public sealed record EtcdStore : StateImage
{
    /// <summary>The revision of a store in which nothing was ever put (etcd v3.6 server/storage/mvcc/kvstore.go).</summary>
    public const long FirstRevision = 1;

    private EtcdStore()
    {
    }

    /// <summary>A store in which nothing was ever put.</summary>
    public static EtcdStore Empty { get; } = new();

    /// <summary>Counts the changes; every write that changes something adds one.</summary>
    public long Revision { get; internal init; } = FirstRevision;

    /// <summary>Up to here only what was still in force is kept; 0 where nothing was compacted.</summary>
    public long CompactRevision { get; internal init; }

    /// <summary>Keys that are there now.</summary>
    public int Count => Pairs.Count;

    /// <summary>The members, in the order of their numbers.</summary>
    public ImmutableArray<ClusterMember> Members { get; internal init; } = [];

    /// <summary>Numbers of members that were removed and cannot come back.</summary>
    public ImmutableArray<MemberId> Removed { get; internal init; } = [];

    /// <summary>Alarms that are on, in the order of their members and kinds.</summary>
    public ImmutableArray<Alarm> Alarms { get; internal init; } = [];

    /// <summary>What all members can do together: <c>3.6.0</c>; empty until the first leader has set it.</summary>
    public string ClusterVersion { get; internal init; } = "";

    /// <summary>Bytes of the database file that hold data; the file itself never shrinks but by defragmentation.</summary>
    public long BytesInUse => StoreSize.PagesFor(StoredBytes) * StoreSize.PageBytes;

    /// <summary>Keys and values now.</summary>
    internal PairTree Pairs { get; init; } = PairTree.Empty;

    /// <summary>What happened since <see cref="CompactRevision"/>.</summary>
    internal Change? Latest { get; init; }

    /// <summary>Bytes of all versions that are kept.</summary>
    internal long StoredBytes { get; init; }

    /// <summary>Versions that are kept, deletions among them.</summary>
    internal int StoredVersions { get; init; }

    /// <summary>The pair of a key now, or null.</summary>
    public StoredPair? Find(string key) => Pairs.Find(key);

    /// <summary>The member with this number, or null.</summary>
    public ClusterMember? Member(MemberId id)
    {
        foreach (var member in Members)
        {
            if (member.Id == id)
                return member;
        }

        return null;
    }

    /// <summary>Whether an alarm of this kind is on, whosever it is.</summary>
    public bool HasAlarm(AlarmKind kind)
    {
        foreach (var alarm in Alarms)
        {
            if (alarm.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>The answer to a read, by the rules of etcd; an <see cref="EtcdError"/> where the revision cannot be read.</summary>
    public EtcdResponse Read(RangeRequest request) => StoreReading.Range(this, Pairs, request);

    /// <summary>What happened from a revision on, in its order. A revision that was compacted away is a bug; ask <see cref="CompactRevision"/> first.</summary>
    public ImmutableArray<StoreEvent> EventsSince(long revision) => StoreReading.EventsSince(this, revision);

    /// <summary>A sum over everything that is kept up to a revision: the same exactly where the content is; an <see cref="EtcdError"/> where it cannot be read.</summary>
    /// <param name="revision">0 for now.</param>
    public EtcdResponse Hash(long revision) => StoreHash.Of(this, revision);

    /// <summary>Whether another store is this one or was built from the same parts: never wrong where it says so, and quick.</summary>
    internal bool IsSameAs(EtcdStore other) =>
        ReferenceEquals(this, other)
        || (Revision == other.Revision && CompactRevision == other.CompactRevision && ReferenceEquals(Pairs, other.Pairs) && ReferenceEquals(Latest, other.Latest)
            && string.Equals(ClusterVersion, other.ClusterVersion, StringComparison.Ordinal) && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
            && Alarms.AsSpan().SequenceEqual(other.Alarms.AsSpan()) && Removed.AsSpan().SequenceEqual(other.Removed.AsSpan()));
}
