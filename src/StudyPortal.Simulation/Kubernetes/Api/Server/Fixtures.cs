using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Objects;
using Endpoint = StudyPortal.Simulation.Kubernetes.Objects.Endpoint;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>The objects that API servers keep by themselves.</summary>
internal static class Fixtures
{
    /// <summary>Where the control plane keeps its own objects.</summary>
    public const string SystemNamespace = "kube-system";

    /// <summary>How the Leases of API servers begin.</summary>
    public const string IdentityPrefix = "apiserver-";

    /// <summary>The Service by which pods reach the API, and its endpoints.</summary>
    public const string KubernetesName = "kubernetes";

    /// <summary>Where it is.</summary>
    public const string KubernetesNamespace = "default";

    private const string FirstServiceAddress = "10.96.0.1";
    private const int IdentitySeconds = 3_600;
    private const int IdentityBytes = 16;
    private const int BitsPerLetter = 5;
    private const string Base32Letters = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Namespaces that are always there.</summary>
    public static ImmutableArray<string> SystemNamespaces { get; } = ["kube-system", "kube-public", "kube-node-lease", "default"];

    /// <summary>What stands in the key of an API server that lives.</summary>
    public static StoredValue PeerValue { get; } = new TextValue("k8s\0\n\u000f\n\u0002v1\u0012\tEndpoints\u0012\u0000\u001a\0\"\0");

    /// <summary>The name of an API server's Lease: the host name's SHA-256, shortened and in base 32 (pkg/controlplane/instance.go).</summary>
    public static string IdentityOf(string hostName)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(hostName)).AsSpan(0, IdentityBytes);
        var text = new StringBuilder(IdentityPrefix);
        for (var bit = 0; bit < IdentityBytes * 8; bit += BitsPerLetter)
        {
            var letter = 0;
            for (var at = bit; at < bit + BitsPerLetter; at++)
                letter = (letter << 1) | (at < IdentityBytes * 8 ? (hash[at / 8] >> (7 - (at % 8))) & 1 : 0);
            text.Append(Base32Letters[letter]);
        }

        return text.ToString();
    }

    /// <summary>The Lease of an API server.</summary>
    public static Lease IdentityLease(string name, string hostName, string holder, DateTimeOffset now) => new(
        new ObjectMeta(name, SystemNamespace)
        {
            Labels = StringMap.Of(("apiserver.kubernetes.io/identity", "kube-apiserver"), ("kubernetes.io/hostname", hostName)),
        },
        new LeaseSpec { HolderIdentity = holder, DurationSeconds = IdentitySeconds, RenewedAt = now });

    /// <summary>The Service by which pods reach the API.</summary>
    public static Service KubernetesService(int port) => new(
        new ObjectMeta(KubernetesName, KubernetesNamespace) { Labels = StringMap.Of(("component", "apiserver"), ("provider", KubernetesName)) },
        new ServiceSpec { ClusterIp = FirstServiceAddress, Ports = [new ServicePort(443, new IntOrString(port)) { Name = "https" }] });

    /// <summary>Its endpoints: every API server.</summary>
    public static EndpointSlice KubernetesSlice(ImmutableArray<string> addresses, int port) =>
        new(new ObjectMeta(KubernetesName, KubernetesNamespace) { Labels = StringMap.Of(("kubernetes.io/service-name", KubernetesName)) })
        {
            Endpoints = [.. addresses.Select(address => new Endpoint([address]))], Ports = [new EndpointPort("https", port)],
        };

    /// <summary>The same in the older form.</summary>
    public static Endpoints KubernetesEndpoints(ImmutableArray<string> addresses, int port) =>
        new(new ObjectMeta(KubernetesName, KubernetesNamespace) { Labels = StringMap.Of(("endpointslice.kubernetes.io/skip-mirror", "true")) })
        {
            Ready = [.. addresses.Select(address => new Endpoint([address]))], Ports = [new EndpointPort("https", port)],
        };
}
