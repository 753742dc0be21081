using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>The command line of kube-apiserver, as far as the model acts on it.</summary>
internal sealed record ApiServerFlags
{
    private static readonly FrozenSet<string> _known = FrozenSet.Create(
        StringComparer.Ordinal,
        "advertise-address", "allow-privileged", "anonymous-auth", "audit-log-path", "audit-policy-file", "authorization-mode", "bind-address", "client-ca-file",
        "enable-admission-plugins", "disable-admission-plugins", "enable-aggregator-routing", "enable-bootstrap-token-auth", "encryption-provider-config",
        "endpoint-reconciler-type", "etcd-cafile", "etcd-certfile", "etcd-keyfile", "etcd-prefix", "etcd-servers", "etcd-compaction-interval", "event-ttl",
        "feature-gates", "goaway-chance", "kubelet-certificate-authority", "kubelet-client-certificate", "kubelet-client-key", "kubelet-preferred-address-types",
        "max-requests-inflight", "max-mutating-requests-inflight", "profiling", "proxy-client-cert-file", "proxy-client-key-file", "request-timeout",
        "requestheader-allowed-names", "requestheader-client-ca-file", "requestheader-extra-headers-prefix", "requestheader-group-headers",
        "requestheader-username-headers", "runtime-config", "secure-port", "service-account-issuer", "service-account-key-file",
        "service-account-signing-key-file", "service-cluster-ip-range", "service-node-port-range", "shutdown-delay-duration", "tls-cert-file",
        "tls-cipher-suites", "tls-min-version", "tls-private-key-file", "v", "watch-cache");

    /// <summary><c>--advertise-address</c>, empty for the machine's own.</summary>
    public string AdvertiseAddress { get; init; } = "";

    /// <summary><c>--bind-address</c></summary>
    public string BindAddress { get; init; } = Listener.AnyAddress;

    /// <summary><c>--secure-port</c></summary>
    public int SecurePort { get; init; } = 6443;

    /// <summary><c>--anonymous-auth</c></summary>
    public bool AllowsAnonymous { get; init; } = true;

    /// <summary><c>--etcd-servers</c></summary>
    public ImmutableArray<Endpoint> EtcdServers { get; init; } = [];

    /// <summary>Whether etcd is spoken to with TLS.</summary>
    public bool UsesEtcdTls { get; init; }

    /// <summary>Paths of files by the name of their flag.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a command line, the program first. The error is null exactly where there are flags; it is what the program prints before it exits.</summary>
    public static (ApiServerFlags? Flags, string? Error) Parse(ImmutableArray<string> command)
    {
        var flags = new ApiServerFlags();
        for (var index = 1; index < command.Length; index++)
        {
            var word = command[index];
            if (!word.StartsWith("--", StringComparison.Ordinal))
                return (null, $"Error: unknown command \"{word}\" for \"kube-apiserver\"");
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word[2..] : word[2..equals];
            if (!_known.Contains(name))
                return (null, $"Error: unknown flag: --{name}");
            var (next, error) = flags.With(name, equals < 0 ? "true" : word[(equals + 1)..]);
            if (next is null)
                return (null, error);
            flags = next;
        }

        return flags.EtcdServers.IsEmpty ? (null, "Error: --etcd-servers must be specified") : (flags, null);
    }

    private (ApiServerFlags? Flags, string? Error) With(string name, string value) => name switch
    {
        "advertise-address" => (this with { AdvertiseAddress = value }, null),
        "bind-address" => (this with { BindAddress = value is "::" ? Listener.AnyAddress : value }, null),
        "anonymous-auth" => (this with { AllowsAnonymous = value != "false" }, null),
        "secure-port" => Port(value),
        "etcd-servers" => Servers(value),
        _ when name.EndsWith("file", StringComparison.Ordinal) || name.StartsWith("kubelet-client", StringComparison.Ordinal) =>
            (this with { Files = Files.SetItem(name, value) }, null),
        _ => (this, null),
    };

    private (ApiServerFlags? Flags, string? Error) Port(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return (null, $"Error: invalid argument \"{value}\" for \"--secure-port\" flag: strconv.ParseInt: parsing \"{value}\": invalid syntax");
        return port is > 0 and <= 65_535
            ? (this with { SecurePort = port }, null)
            : (null, $"Error: --secure-port {value} must be between 1 and 65535, inclusive. It cannot be turned off with 0");
    }

    private (ApiServerFlags? Flags, string? Error) Servers(string value)
    {
        var servers = ImmutableArray.CreateBuilder<Endpoint>();
        foreach (var url in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Endpoint.TryParse(url, out var server))
                return (null, $"Error: --etcd-servers: no address in \"{url}\"");
            servers.Add(server);
        }

        return (this with { EtcdServers = servers.ToImmutable(), UsesEtcdTls = value.Contains("https://", StringComparison.Ordinal) }, null);
    }
}
