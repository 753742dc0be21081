using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A ClusterConfiguration as YAML of kubeadm.k8s.io/v1beta4, as the ConfigMap kubeadm-config keeps it.</summary>
public static class ClusterConfigurationText
{
    /// <summary>The text, with its keys sorted.</summary>
    public static string Write(ClusterConfiguration configuration) => YamlWriter.Write(ToDocument(configuration).Sorted());

    private static MapDocument ToDocument(ClusterConfiguration configuration)
    {
        var apiServer = Component(configuration.ApiServerArguments);
        if (!configuration.ApiServerNames.IsEmpty)
            apiServer = apiServer.With("certSANs", Texts(configuration.ApiServerNames));
        var networking = MapDocument.Of(("dnsDomain", new TextDocument(configuration.DnsDomain)), ("serviceSubnet", new TextDocument(configuration.ServiceSubnet)));
        if (configuration.PodSubnet.Length > 0)
            networking = networking.With("podSubnet", new TextDocument(configuration.PodSubnet));
        var document = MapDocument.Of(
            ("apiServer", apiServer),
            ("apiVersion", new TextDocument("kubeadm.k8s.io/v1beta4")),
            ("caCertificateValidityPeriod", Hours(configuration.AuthorityValidity)),
            ("certificateValidityPeriod", Hours(configuration.CertificateValidity)),
            ("certificatesDir", new TextDocument(configuration.CertificatesDirectory)),
            ("clusterName", new TextDocument(configuration.ClusterName)),
            ("controllerManager", Component(configuration.ControllerManagerArguments)),
            ("dns", MapDocument.Empty),
            ("encryptionAlgorithm", new TextDocument("RSA-2048")),
            ("etcd", Etcd(configuration)),
            ("imageRepository", new TextDocument(KubeadmDefaults.ImageRepository)),
            ("kind", new TextDocument("ClusterConfiguration")),
            ("kubernetesVersion", new TextDocument(configuration.KubernetesVersion)),
            ("networking", networking),
            ("proxy", MapDocument.Empty),
            ("scheduler", Component(configuration.SchedulerArguments)));
        return configuration.ControlPlaneEndpoint.Length == 0
            ? document
            : document.With("controlPlaneEndpoint", new TextDocument(configuration.ControlPlaneEndpoint));
    }

    private static MapDocument Etcd(ClusterConfiguration configuration)
    {
        if (configuration.Etcd is ExternalEtcd external)
        {
            return MapDocument.Of(("external", MapDocument.Of(
                ("caFile", new TextDocument(external.CaFile)), ("certFile", new TextDocument(external.CertFile)),
                ("endpoints", Texts(external.Endpoints)), ("keyFile", new TextDocument(external.KeyFile)))));
        }

        var local = (LocalEtcd)configuration.Etcd;
        var document = Component(configuration.EtcdArguments).With("dataDir", new TextDocument(local.DataDirectory));
        if (!local.ServerNames.IsEmpty)
            document = document.With("serverCertSANs", Texts(local.ServerNames));
        if (!local.PeerNames.IsEmpty)
            document = document.With("peerCertSANs", Texts(local.PeerNames));
        return MapDocument.Of(("local", document));
    }

    private static MapDocument Component(ImmutableArray<ExtraArgument> arguments) => arguments.IsEmpty
        ? MapDocument.Empty
        : MapDocument.Of(("extraArgs", new ListDocument([.. arguments.Select(argument =>
            MapDocument.Of(("name", new TextDocument(argument.Name)), ("value", new TextDocument(argument.Value))))])));

    private static ListDocument Texts(ImmutableArray<string> texts) => new([.. texts.Select(text => new TextDocument(text))]);

    private static TextDocument Hours(TimeSpan validity) => new(string.Create(CultureInfo.InvariantCulture, $"{(long)validity.TotalHours}h0m0s"));
}
