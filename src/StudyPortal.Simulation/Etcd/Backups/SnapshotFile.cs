using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd;

/// <summary>What <c>etcdctl snapshot save</c> writes: a database with its SHA-256 at the end.</summary>
/// <param name="Database">The database as it stood.</param>
public sealed record SnapshotFile(DatabaseFile Database) : FileContent
{
    private const int HashBytes = 32;

    /// <inheritdoc/>
    public override long SizeBytes => Database.Bytes + HashBytes;
}
