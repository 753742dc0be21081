using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>One run of <c>kubeadm init</c>, or of some of its phases.</summary>
internal sealed class InitRun(KubeadmHost host, KubeadmFlags flags, ClusterConfiguration configuration, BootstrapToken token, TimeSpan tokenLifetime)
{
    /// <summary>The flags of init and of its phases.</summary>
    public static readonly string[] KnownFlags =
    [
        "config", "control-plane-endpoint", "upload-certs!", "pod-network-cidr", "service-cidr", "service-dns-domain", "apiserver-advertise-address",
        "apiserver-cert-extra-sans", "kubernetes-version", "ignore-preflight-errors", "token", "token-ttl", "certificate-key", "node-name", "skip-token-print!",
        "skip-certificate-key-print!", "skip-phases", "cri-socket", "cert-dir", "feature-gates", "patches", "kubeconfig-dir", "kubeconfig", "image-repository",
    ];

    private static readonly TimeSpan _uploadPatience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    public KubeadmHost Host { get; } = host;

    public KubeadmFlags Flags { get; } = flags;

    public ClusterConfiguration Configuration { get; } = configuration;

    public BootstrapToken Token { get; } = token;

    public TimeSpan TokenLifetime { get; } = tokenLifetime;

    public CertificateKey? CertificateKey { get; set; }

    /// <summary>Host and port for everybody.</summary>
    public string Endpoint => Configuration.EndpointSeenFrom(Host.Node.Address);

    public ImmutableArray<string> Ignored => Flags.List("ignore-preflight-errors");

    /// <summary>What flags and configuration file say together, or what is wrong with them.</summary>
    public static (InitRun? Run, string? Error) Create(KubeadmHost host, KubeadmFlags flags)
    {
        var configuration = new ClusterConfiguration { PodSubnet = flags["pod-network-cidr"] ?? "" };
        Document? init = null;
        if (flags["config"] is { } path)
        {
            if (host.Files[host.Path(path)]?.Text is not { } text)
                return (null, $"unable to read config from \"{path}\": open {path}: no such file or directory");
            if (YamlReader.Read(text) is not YamlDocuments { Documents: var documents })
                return (null, $"unable to decode config from \"{path}\": error converting YAML to JSON");
            init = documents.FirstOrDefault(document => document["kind"]?.AsText == "InitConfiguration");
            if (documents.FirstOrDefault(document => document["kind"]?.AsText == "ClusterConfiguration") is { } cluster)
            {
                (var read, var error) = ClusterConfigurationReader.Read(cluster);
                if (read is null)
                    return (null, error);
                configuration = read;
            }
        }

        configuration = configuration with
        {
            CertificatesDirectory = host.Path(flags["cert-dir"] ?? configuration.CertificatesDirectory),
            ControlPlaneEndpoint = WithPort(flags["control-plane-endpoint"] ?? configuration.ControlPlaneEndpoint),
            ServiceSubnet = flags["service-cidr"] ?? configuration.ServiceSubnet,
            DnsDomain = flags["service-dns-domain"] ?? configuration.DnsDomain,
            ApiServerNames = flags["apiserver-cert-extra-sans"] is null ? configuration.ApiServerNames : flags.List("apiserver-cert-extra-sans"),
        };
        return Create(host, flags, configuration, init);
    }

    /// <summary>The authority from the files; certificates must have been made before.</summary>
    public CertificateAuthority? Authority(PkiAuthority authority) => ManagedCertificate.AuthorityIn(Host.Files, authority, Configuration.CertificatesDirectory);

    /// <summary>A fresh source of chance.</summary>
    public Prng Draw()
    {
        (var bits, Host.Prng) = Host.Prng.Next();
        return new Prng(bits);
    }

    /// <summary>Stores objects, with patience: namespaces appear a moment after the API server does.</summary>
    public string? Upload(params ReadOnlySpan<Objects.ApiObject> objects)
    {
        var (api, error) = KubeadmApi.OfAdmin(Host, Flags["kubeconfig"]);
        if (api is null)
            return error;
        var until = Host.Clock + _uploadPatience;
        foreach (var wanted in objects)
        {
            error = api.CreateOrUpdate(wanted).Error;
            while (error is not null && Host.Clock < until)
            {
                Host.Wait(_interval);
                error = api.CreateOrUpdate(wanted).Error;
            }

            if (error is not null)
                return error;
        }

        return null;
    }

    private static (InitRun? Run, string? Error) Create(KubeadmHost host, KubeadmFlags flags, ClusterConfiguration configuration, Document? init)
    {
        var given = flags["token"] ?? (init?["bootstrapTokens"]?.AsList is [var first, ..] ? first["token"]?.AsText : null);
        BootstrapToken? token;
        if (given is null)
            (token, host.Prng) = BootstrapToken.Draw(host.Prng);
        else if (!BootstrapToken.TryParse(given, out token))
            return (null, $"the bootstrap token \"{given}\" was not of the form \"{BootstrapToken.Pattern}\"");
        if (!GoDuration.TryParse(flags["token-ttl"] ?? "24h0m0s", out var lifetime))
            return (null, $"invalid argument \"{flags["token-ttl"]}\" for \"--token-ttl\" flag: time: invalid duration \"{flags["token-ttl"]}\"");

        var run = new InitRun(host, flags, configuration, token, lifetime);
        if ((flags["certificate-key"] ?? init?["certificateKey"]?.AsText) is not { } hex)
            return (run, null);
        if (!Kubeadm.CertificateKey.TryParse(hex, out var key, out var error))
            return (null, error);
        run.CertificateKey = key;
        return (run, null);
    }

    private static string WithPort(string endpoint) => endpoint.Length == 0 || endpoint.Contains(':', StringComparison.Ordinal) ? endpoint : endpoint + ":6443";
}
