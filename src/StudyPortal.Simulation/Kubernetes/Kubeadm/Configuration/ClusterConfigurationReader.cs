using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Reads a ClusterConfiguration of kubeadm.k8s.io/v1beta3 or v1beta4; what is left out has its default.</summary>
public static class ClusterConfigurationReader
{
    private const string OldVersion = "kubeadm.k8s.io/v1beta3";

    /// <summary>The configuration, or what is wrong with it in Go's words.</summary>
    public static (ClusterConfiguration? Configuration, string? Error) Read(Document document)
    {
        var isOld = document["apiVersion"]?.AsText == OldVersion;
        string? error = null;
        var usual = new ClusterConfiguration();
        var configuration = usual with
        {
            CertificatesDirectory = document["certificatesDir"]?.AsText ?? usual.CertificatesDirectory,
            ClusterName = document["clusterName"]?.AsText ?? usual.ClusterName,
            ControlPlaneEndpoint = document["controlPlaneEndpoint"]?.AsText ?? "",
            KubernetesVersion = Version(document["kubernetesVersion"]?.AsText) ?? usual.KubernetesVersion,
            PodSubnet = document.At("networking", "podSubnet")?.AsText ?? "",
            ServiceSubnet = document.At("networking", "serviceSubnet")?.AsText ?? usual.ServiceSubnet,
            DnsDomain = document.At("networking", "dnsDomain")?.AsText ?? usual.DnsDomain,
            ApiServerNames = Texts(document.At("apiServer", "certSANs")),
            ApiServerArguments = Arguments("apiServer"),
            ControllerManagerArguments = Arguments("controllerManager"),
            SchedulerArguments = Arguments("scheduler"),
            EtcdArguments = Arguments("etcd", "local"),
            Etcd = Etcd(document["etcd"]),
            CertificateValidity = Duration(document["certificateValidityPeriod"]) ?? usual.CertificateValidity,
            AuthorityValidity = Duration(document["caCertificateValidityPeriod"]) ?? usual.AuthorityValidity,
        };
        return error is null ? (configuration, null) : (null, error);

        ImmutableArray<ExtraArgument> Arguments(params ReadOnlySpan<string> path)
        {
            var arguments = document.At(path)?["extraArgs"];
            if (arguments is MapDocument && !isOld)
            {
                error ??= "json: cannot unmarshal object into Go struct field "
                    + $"{(path[0] == "etcd" ? "LocalEtcd.etcd.local" : $"ControlPlaneComponent.{path[0]}")}.extraArgs of type []v1beta4.Arg";
                return [];
            }

            return arguments is MapDocument map
                ? [.. map.Entries.Select(entry => new ExtraArgument(entry.Key, entry.Value.AsText ?? ""))]
                : [.. (arguments?.AsList ?? []).Select(argument => new ExtraArgument(argument["name"]?.AsText ?? "", argument["value"]?.AsText ?? ""))];
        }
    }

    private static EtcdConfiguration Etcd(Document? etcd)
    {
        if (etcd?["external"] is { } external)
        {
            return new ExternalEtcd(
                Texts(external["endpoints"]), external["caFile"]?.AsText ?? "", external["certFile"]?.AsText ?? "", external["keyFile"]?.AsText ?? "");
        }

        var local = etcd?["local"];
        return new LocalEtcd(local?["dataDir"]?.AsText ?? LocalEtcd.DefaultDataDirectory)
        {
            ServerNames = Texts(local?["serverCertSANs"]),
            PeerNames = Texts(local?["peerCertSANs"]),
        };
    }

    private static ImmutableArray<string> Texts(Document? list) => [.. (list?.AsList ?? []).Select(item => item.AsText ?? "")];

    private static string? Version(string? version) => version is null || version.StartsWith('v') ? version : "v" + version;

    private static TimeSpan? Duration(Document? text) => GoDuration.TryParse(text?.AsText ?? "", out var duration) ? duration : null;
}
