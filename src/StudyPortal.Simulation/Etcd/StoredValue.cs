using System.Text;

namespace StudyPortal.Simulation.Etcd;

/// <summary>
/// What a key stands for: immutable and shared by reference among members, histories and snapshots. The Kubernetes room derives its own, so that objects are not
/// turned into bytes and back.
/// </summary>
public abstract record StoredValue
{
    /// <summary>Bytes that it takes in the database.</summary>
    public abstract int SizeBytes { get; }

    /// <summary>What <c>etcdctl get</c> prints.</summary>
    public abstract string Text { get; }

    /// <summary>64 bits that are the same for the same content on every machine.</summary>
    public virtual ulong Fingerprint => StableHash.Empty.With(Text).Value;
}

/// <summary>A value that is plain text.</summary>
public sealed record TextValue(string Content) : StoredValue
{
    /// <inheritdoc/>
    public override int SizeBytes { get; } = Encoding.UTF8.GetByteCount(Content);

    /// <inheritdoc/>
    public override string Text => Content;
}
