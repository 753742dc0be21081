using System.Buffers.Binary;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What an API server fills in and refuses before it stores a new object: names, identities, defaults and the admission plugins that are on by default.</summary>
internal static class Admission
{
    private const string NameLetters = "bcdfghjklmnpqrstvwxz2456789";
    private const int SuffixLength = 5;
    private const int UuidBytes = 16;
    private const int SystemNodeCritical = 2_000_001_000;
    private const int SystemClusterCritical = 2_000_000_000;
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    /// <summary>The object as it is stored, or why it is refused.</summary>
    public static (ApiObject? Object, StatusResponse? Refusal) Admit(ApiObject wanted, WatchCache cache, ProcessHost host)
    {
        var kind = wanted.Resource;
        if (kind.KeyPrefix.Length == 0)
            return (null, new StatusResponse(405, StatusReason.Unknown, "the server does not allow this method on the requested resource"));
        if (wanted.Meta.ResourceVersion != 0)
            return (null, StatusResponse.BadRequest("resourceVersion should not be set on objects to be created"));
        if (NamespaceRefusal(wanted, cache) is { } refusal)
            return (null, refusal);
        var name = wanted.Name.Length == 0 && wanted.Meta.GenerateName.Length > 0 ? wanted.Meta.GenerateName + Suffix(host) : wanted.Name;
        if (NameRefusal(kind, name) is { } badName)
            return (null, badName);
        var meta = wanted.Meta with
        {
            Name = name,
            Uid = Uuid(host),
            CreatedAt = WholeSecond(host.Clock),
            DeletedAt = null,
            DeletionGraceSeconds = null,
            Generation = wanted is Pod or Deployment or ReplicaSet or DaemonSet ? 1 : 0,
        };
        return (Defaulted(wanted with { Meta = meta }, cache, host), null);
    }

    /// <summary>A random identity in the form of RFC 4122.</summary>
    public static string Uuid(ProcessHost host)
    {
        Span<byte> octets = stackalloc byte[UuidBytes];
        for (var at = 0; at < UuidBytes; at += sizeof(ushort))
            BinaryPrimitives.WriteUInt16BigEndian(octets[at..], (ushort)host.Draw(ushort.MaxValue + 1));
        octets[6] = (byte)((octets[6] & 0x0F) | 0x40);
        octets[8] = (byte)((octets[8] & 0x3F) | 0x80);
        return new Guid(octets, bigEndian: true).ToString();
    }

    /// <summary>A moment without what is finer than a second, as the API keeps it.</summary>
    public static DateTimeOffset WholeSecond(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    private static string Suffix(ProcessHost host)
    {
        Span<char> letters = stackalloc char[SuffixLength];
        foreach (ref var letter in letters)
            letter = NameLetters[host.Draw(NameLetters.Length)];
        return new string(letters);
    }

    private static StatusResponse? NamespaceRefusal(ApiObject wanted, WatchCache cache)
    {
        if (!wanted.Resource.Namespaced || !cache.IsReady)
            return null;
        return cache.Find(ResourceKind.Namespaces, "", wanted.Namespace) switch
        {
            null => StatusResponse.NotFound(ResourceKind.Namespaces, wanted.Namespace),
            Namespace { Phase: NamespacePhase.Terminating } => StatusResponse.Forbidden(
                wanted.Resource, wanted.Name, $"unable to create new content in namespace {wanted.Namespace} because it is being terminated"),
            _ => null,
        };
    }

    private static StatusResponse? NameRefusal(ResourceKind kind, string name)
    {
        if (name.Length == 0)
            return StatusResponse.Invalid(kind, "", "metadata.name: Required value: name or generateName is required");
        foreach (var letter in name)
        {
            // Roles of RBAC and the like may carry a colon; nothing that is modelled may.
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('-' or '.'))
                return BadName(kind, name);
        }

        return name[0] is '-' or '.' || name[^1] is '-' or '.' ? BadName(kind, name) : null;
    }

    private static StatusResponse BadName(ResourceKind kind, string name) => StatusResponse.Invalid(
        kind,
        name,
        $"metadata.name: Invalid value: \"{name}\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
        + @"alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");

    private static ApiObject Defaulted(ApiObject wanted, WatchCache cache, ProcessHost host) => wanted switch
    {
        Pod pod => DefaultedPod(pod),
        Node node => DefaultedNode(node),
        Namespace fresh => fresh with
        {
            Phase = NamespacePhase.Active,
            Meta = fresh.Meta with { Labels = fresh.Meta.Labels.SetItem("kubernetes.io/metadata.name", fresh.Name) },
        },
        Service service => ServiceAddresses.Assign(service, cache, host),
        Deployment deployment => deployment with { Status = new DeploymentStatus() },
        ReplicaSet set => set with { Status = new ReplicaSetStatus() },
        DaemonSet set => set with { Status = new DaemonSetStatus() },
        _ => wanted,
    };

    private static Pod DefaultedPod(Pod pod)
    {
        var spec = pod.Spec with
        {
            Priority = pod.Spec.Priority ?? pod.Spec.PriorityClassName switch
            {
                "system-node-critical" => SystemNodeCritical,
                "system-cluster-critical" => SystemClusterCritical,
                _ => 0,
            },
        };

        // The kubelet's mirror of a static pod has no service account.
        if (spec.ServiceAccountName.Length == 0 && !pod.Meta.Annotations.ContainsKey(MirrorAnnotation))
            spec = spec with { ServiceAccountName = "default" };
        spec = Tolerating(Tolerating(spec, "node.kubernetes.io/not-ready"), "node.kubernetes.io/unreachable");
        return pod with { Spec = spec, Status = new PodStatus() };
    }

    // plugin/pkg/admission/defaulttolerationseconds
    private static PodSpec Tolerating(PodSpec spec, string key)
    {
        foreach (var toleration in spec.Tolerations)
        {
            if ((toleration.Key.Length == 0 || toleration.Key == key) && toleration.Effect is null or TaintEffect.NoExecute)
                return spec;
        }

        return spec with { Tolerations = spec.Tolerations.Add(new Toleration(key, Value: null, TaintEffect.NoExecute, DefaultTimings.TolerationSeconds)) };
    }

    // plugin/pkg/admission/nodetaint: nothing is placed on a node before its conditions were looked at.
    private static Node DefaultedNode(Node node)
    {
        const string NotReady = "node.kubernetes.io/not-ready";
        if (node.Spec.Taints.Any(taint => taint is { Key: NotReady, Effect: TaintEffect.NoSchedule }))
            return node;
        return node with { Spec = node.Spec with { Taints = node.Spec.Taints.Add(new Taint(NotReady, "", TaintEffect.NoSchedule)) } };
    }
}
