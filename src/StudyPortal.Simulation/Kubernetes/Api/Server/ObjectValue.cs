using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>An object as kube-apiserver keeps it in etcd: protobuf behind <c>k8s\0</c>. Its version is not part of it, the key's revision is.</summary>
/// <param name="Stored">The object.</param>
public sealed record ObjectValue(ApiObject Stored) : StoredValue
{
    private const int EnvelopeBytes = 160;
    private const int PodBytes = 2_200;
    private const int NodeBytes = 1_900;
    private const int WorkloadBytes = 900;
    private const int UsualBytes = 240;

    private ApiObject? _read;

    /// <inheritdoc/>
    public override int SizeBytes { get; } = EnvelopeBytes + Stored.Name.Length + Stored.Namespace.Length + Stored switch
    {
        Pod => PodBytes,
        Node => NodeBytes,
        Deployment or ReplicaSet or DaemonSet => WorkloadBytes,
        ConfigMap map => map.Data.Sum(entry => entry.Key.Length + entry.Value.Length),
        Secret secret => secret.Data.Sum(entry => entry.Key.Length + (entry.Value.Length / 4 * 3)),
        _ => UsualBytes,
    };

    /// <inheritdoc/>
    public override string Text => $"k8s\0\n\u000f\n\u0002{Stored.ApiVersion}\u0012\u0003{Stored.Kind}\u0012\u0006\n\u0004\n{Stored.Name}\u0012\0\u001a{Stored.Namespace}\"\0*${Stored.Meta.Uid}";

    /// <summary>The object with its version, as it is read at the revision that put it there.</summary>
    public ApiObject ReadAt(long revision)
    {
        // A value is put at one revision, so everybody who reads it may share one object; whoever is first makes it.
        if (_read is { } read && read.Meta.ResourceVersion == revision)
            return read;
        return _read = Stored.Meta.ResourceVersion == revision ? Stored : Stored with { Meta = Stored.Meta with { ResourceVersion = revision } };
    }

    /// <summary>Two values are the same where they hold the same object, whoever has read them.</summary>
    public bool Equals(ObjectValue? other) => other is not null && ReferenceEquals(Stored, other.Stored);

    /// <inheritdoc/>
    public override int GetHashCode() => Stored.Meta.Uid.Length;
}
