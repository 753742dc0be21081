using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>One run of <c>kubeadm join</c>.</summary>
internal sealed class JoinRun(KubeadmHost host, KubeadmFlags flags, Endpoint endpoint, BootstrapToken token)
{
    /// <summary>Its flags.</summary>
    public static readonly string[] KnownFlags =
    [
        "token", "discovery-token", "tls-bootstrap-token", "discovery-token-ca-cert-hash", "discovery-token-unsafe-skip-ca-verification!", "control-plane!",
        "certificate-key", "apiserver-advertise-address", "node-name", "ignore-preflight-errors", "cri-socket", "skip-phases", "patches",
    ];

    private ClusterConfiguration? _configuration;

    public KubeadmHost Host { get; } = host;

    public KubeadmFlags Flags { get; } = flags;

    /// <summary>The API server that was named.</summary>
    public Endpoint Endpoint { get; } = endpoint;

    public BootstrapToken Token { get; } = token;

    public bool IsControlPlane => Flags.Has("control-plane");

    public ImmutableArray<string> Ignored => Flags.List("ignore-preflight-errors");

    /// <summary>The cluster's authority as cluster-info says it, once discovered.</summary>
    public Certificate? Authority { get; set; }

    /// <summary>The URL of the API as cluster-info says it.</summary>
    public string Server { get; set; } = "";

    /// <summary>What init has stored; asked for once.</summary>
    public ClusterConfiguration Configuration => _configuration ?? throw new InvalidOperationException("The preflight phase has not read the configuration.");

    /// <summary>A client that shows the token.</summary>
    public KubeadmApi Api => new(Host, new ApiAccess(Endpoint.TryParse(Server, out var server) ? server : Endpoint, new ClientTls([Authority!], null)) { Token = Token.ToString() });

    public void Know(ClusterConfiguration configuration) => _configuration = configuration;

    /// <summary>A fresh source of chance.</summary>
    public Prng Draw()
    {
        (var bits, Host.Prng) = Host.Prng.Next();
        return new Prng(bits);
    }

    /// <summary>What the flags say, or what is wrong with them (cmd/kubeadm/app/apis/kubeadm/validation).</summary>
    public static (JoinRun? Run, string? Error) Create(KubeadmHost host, KubeadmFlags flags)
    {
        if (flags.Words.IsEmpty)
            return (null, "discovery: Invalid value: \"\": bootstrapToken or file must be set");
        if (flags.Words.Length > 1)
            return (null, $"accepts at most 1 arg(s), received {flags.Words.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        if (!Endpoint.TryParse(flags.Words[0], out var endpoint))
            return (null, $"discovery.bootstrapToken: Invalid value: \"{flags.Words[0]}\": address {flags.Words[0]}: missing port in address");
        var given = flags["discovery-token"] ?? flags["token"] ?? "";
        if (!BootstrapToken.TryParse(given, out var token))
            return (null, $"[discovery.bootstrapToken.token: Invalid value: \"{given}\": the bootstrap token is invalid, discovery.tlsBootstrapToken: Invalid value: \"{given}\": the bootstrap token is invalid]");
        if (flags["discovery-token-ca-cert-hash"] is null && !flags.Has("discovery-token-unsafe-skip-ca-verification"))
        {
            return (null, "discovery.bootstrapToken: Invalid value: \"\": using token-based discovery without caCertHashes can be unsafe. Set unsafeSkipCAVerification as true in your "
                + "kubeadm config file or pass --discovery-token-unsafe-skip-ca-verification flag to continue");
        }

        if (flags["certificate-key"] is not null && !flags.Has("control-plane"))
            return (null, "controlPlane.certificateKey: Invalid value: --certificate-key needs --control-plane");
        return (new JoinRun(host, flags, endpoint, token), null);
    }
}
