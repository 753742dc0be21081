using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Kubeadm;

namespace StudyPortal.Simulation.World;

/// <summary>Which machines a cluster is made of, and what stands on them.</summary>
/// <param name="ControlPlanes">1 to 7 control-plane nodes.</param>
/// <param name="Workers">0 to 9 workers.</param>
/// <param name="ExternalEtcd">0 where each control-plane node has its own member; else 1 to 7 machines for etcd alone.</param>
/// <param name="Front">What stands before the API servers.</param>
public sealed record Topology(int ControlPlanes, int Workers, int ExternalEtcd = 0, EndpointKind Front = EndpointKind.LoadBalancer)
{
    /// <summary>More voting members than seven slow a cluster down (etcd FAQ).</summary>
    public const int MostControlPlanes = 7;

    /// <summary>As many as have addresses.</summary>
    public const int MostWorkers = ClusterPlan.MostMachines;

    private const int UsualWorkers = 2;

    /// <summary>The topologies that have names, in the order they are taught.</summary>
    public static ImmutableArray<string> Names { get; } = ["single", "stacked-2", "stacked-3", "stacked-4", "stacked-5", "external-3"];

    /// <summary>
    /// A topology by its name: <c>single</c>, <c>stacked-N</c> (N control-plane nodes with a member each) or <c>external-N</c> (three control-plane nodes and N etcd machines), all with two workers,
    /// and with a load balancer where there are several API servers. Null where there is none of this name.
    /// </summary>
    public static Topology? Named(string name)
    {
        if (name is "single")
            return new Topology(1, UsualWorkers, Front: EndpointKind.None);
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > MostControlPlanes)
            return null;
        return name[..dash] switch
        {
            "stacked" => new Topology(size, UsualWorkers, Front: size == 1 ? EndpointKind.None : EndpointKind.LoadBalancer),
            "external" => new Topology(ControlPlanes: 3, UsualWorkers, ExternalEtcd: size),
            _ => null,
        };
    }

    /// <summary>What is wrong with the numbers, or null.</summary>
    public string? Objection() =>
        ControlPlanes is < 1 or > MostControlPlanes ? $"A cluster has 1 to {MostControlPlanes} control-plane nodes."
        : Workers is < 0 or > MostWorkers ? $"A cluster has 0 to {MostWorkers} workers."
        : ExternalEtcd is < 0 or > MostControlPlanes ? $"External etcd has 1 to {MostControlPlanes} members."
        : null;
}
