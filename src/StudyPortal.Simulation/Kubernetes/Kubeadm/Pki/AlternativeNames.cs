using System.Collections.Immutable;
using System.Net;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>
/// Under which names servers of a control-plane node are known (cmd/kubeadm/app/util/pkiutil: GetAPIServerAltNames, GetEtcdAltNames). Host names are sorted,
/// addresses stay in the order in which they were added.
/// </summary>
internal static class AlternativeNames
{
    public static CertificateRequest ForApiServer(ClusterConfiguration configuration, PlannedNode node)
    {
        var endpoint = configuration.ControlPlaneEndpoint;
        var endpointHost = endpoint.Contains(':', StringComparison.Ordinal) ? endpoint[..endpoint.LastIndexOf(':')] : endpoint;
        return Request(
            "kube-apiserver",
            [node.Name, "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc." + configuration.DnsDomain],
            [configuration.ApiServerServiceAddress, node.Address],
            endpointHost.Length == 0 ? configuration.ApiServerNames : [endpointHost, .. configuration.ApiServerNames],
            ExtendedKeyUsages.Server);
    }

    public static CertificateRequest ForEtcd(PlannedNode node, ImmutableArray<string> further) =>
        Request(node.Name, [node.Name, "localhost"], [node.Address, "127.0.0.1", "::1"], further, ExtendedKeyUsages.Server | ExtendedKeyUsages.Client);

    private static CertificateRequest Request(
        string commonName, ImmutableArray<string> names, ImmutableArray<string> addresses, ImmutableArray<string> further, ExtendedKeyUsages usages)
    {
        foreach (var name in further)
        {
            if (IPAddress.TryParse(name, out var address))
                addresses = addresses.Add(address.ToString());
            else
                names = names.Add(name);
        }

        return CertificateRequest.ForServer(
            commonName, [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. addresses.Distinct(StringComparer.Ordinal)], usages);
    }
}
