using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd;

/// <summary>The log of a member on its disk, in <c>member/wal</c>: what it has promised, and who it is.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Member">Its own number.</param>
/// <param name="State">Term, vote, snapshot and entries.</param>
/// <param name="Bytes">Of the files.</param>
public sealed record WriteAheadLog(ClusterId Cluster, MemberId Member, DurableState State, long Bytes) : FileContent
{
    /// <summary>A segment is allocated whole (etcd v3.6 server/storage/wal/wal.go, SegmentSizeBytes).</summary>
    public const long SegmentBytes = 64_000_000;

    /// <inheritdoc/>
    public override long SizeBytes => Bytes;
}
