using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>An object as kube-apiserver keeps it in etcd: protobuf behind <c>k8s\0</c>. Its version is not part of it, the key's revision is.</summary>
public sealed record ObjectValue : StoredValue
{
    private const int EnvelopeBytes = 160;
    private const int PodBytes = 2_200;
    private const int NodeBytes = 1_900;
    private const int WorkloadBytes = 900;
    private const int UsualBytes = 240;

    /// <summary>A value that holds an object.</summary>
    public ObjectValue(ApiObject stored)
    {
        Stored = stored;
        SizeBytes = EnvelopeBytes + stored.Name.Length + stored.Namespace.Length + stored switch
        {
            Pod => PodBytes,
            Node => NodeBytes,
            Deployment or ReplicaSet or DaemonSet => WorkloadBytes,
            ConfigMap map => map.Data.Sum(entry => entry.Key.Length + entry.Value.Length),
            Secret secret => secret.Data.Sum(entry => entry.Key.Length + (entry.Value.Length / 4 * 3)),
            _ => UsualBytes,
        };
    }

    /// <summary>The object; its version says nothing before it is read.</summary>
    public ApiObject Stored { get; private set; }

    /// <inheritdoc/>
    public override int SizeBytes { get; }

    /// <inheritdoc/>
    public override string Text => $"k8s\0\n\u000f\n\u0002{Stored.ApiVersion}\u0012\u0003{Stored.Kind}\u0012\u0006\n\u0004\n{Stored.Name}\u0012\0\u001a{Stored.Namespace}\"\0*${Stored.Meta.Uid}";

    /// <summary>The object with its version, as it is read at the revision that put it there.</summary>
    public ApiObject ReadAt(long revision)
    {
        // A value is put at one revision, so everybody who reads it may share one object; whoever is first makes it, in place of the one without a version.
        if (Stored.Meta.ResourceVersion != revision)
            Stored = Stored with { Meta = Stored.Meta with { ResourceVersion = revision } };
        return Stored;
    }

    /// <summary>Values are never compared but with themselves.</summary>
    public bool Equals(ObjectValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Stored.Meta.Uid.Length;
}
