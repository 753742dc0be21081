using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Hands out cluster addresses and node ports to new Services (registry/core/service).</summary>
internal static class ServiceAddresses
{
    // kubeadm's --service-cluster-ip-range 10.96.0.0/12; the upper half is given out first, so that small numbers stay free for choice.
    private const int FirstOctets = 96;
    private const int SecondOctets = 16;
    private const int Octets = 256;
    private const int FirstNodePort = 30_000;
    private const int NodePorts = 2_768;
    private const int MostDraws = 64;

    /// <summary>The Service with what it did not choose for itself.</summary>
    public static Service Assign(Service service, WatchCache cache, ProcessHost host)
    {
        var spec = service.Spec;
        if (spec.ClusterIp.Length == 0)
            spec = spec with { ClusterIp = Free(host, cache, DrawAddress, (other, address) => other.Spec.ClusterIp == address) };
        if (spec.Type is "NodePort" or "LoadBalancer")
            spec = spec with { Ports = [.. spec.Ports.Select(port => port.NodePort == 0 ? port with { NodePort = DrawPort(cache, host) } : port)] };
        return service with { Spec = spec };
    }

    private static string DrawAddress(ProcessHost host) => string.Create(
        CultureInfo.InvariantCulture, $"10.{FirstOctets + host.Draw(SecondOctets)}.{host.Draw(Octets)}.{1 + host.Draw(Octets - 2)}");

    private static int DrawPort(WatchCache cache, ProcessHost host) =>
        Free(host, cache, source => FirstNodePort + source.Draw(NodePorts), (other, number) => other.Spec.Ports.Any(port => port.NodePort == number));

    private static T Free<T>(ProcessHost host, WatchCache cache, Func<ProcessHost, T> draw, Func<Service, T, bool> isTaken)
    {
        var drawn = draw(host);
        for (var attempt = 1; attempt < MostDraws && IsTaken(); attempt++)
            drawn = draw(host);
        return drawn;

        bool IsTaken() => cache[ResourceKind.Services].Objects.Values.Any(other => isTaken((Service)other, drawn));
    }
}
