using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd;

/// <summary>The database of a member on its disk: <c>member/snap/db</c>. Copied while etcd runs, it may lag behind what the member has applied.</summary>
/// <param name="Store">What is in it.</param>
/// <param name="ConsistentIndex">The last entry of the log that is in it.</param>
/// <param name="Bytes">Of the file, free pages included.</param>
public sealed record DatabaseFile(EtcdStore Store, long ConsistentIndex, long Bytes) : FileContent
{
    /// <inheritdoc/>
    public override long SizeBytes => Bytes;
}
