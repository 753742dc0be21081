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
    /// A topology by its name and, behind commas, its parameters: <c>single</c>, <c>stacked-N</c> (N control-plane nodes with a member each) or <c>external-N</c> (three control-plane nodes and N etcd
    /// machines), with two workers, and with a load balancer where there are several API servers, unless <c>workers=4</c> or <c>front=none|lb|vip</c> says otherwise. Null where it is none.
    /// </summary>
    public static Topology? Named(string text)
    {
        var parts = text.Split(',');
        var topology = Plain(parts[0]);
        foreach (var part in parts.Skip(1))
            topology = topology is null ? null : With(topology, part);
        return topology?.Objection() is null ? topology : null;
    }

    private static Topology? Plain(string name)
    {
        if (name is "single")
            return new Topology(1, UsualWorkers, Front: EndpointKind.None);
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        return name[..dash] switch
        {
            "stacked" => new Topology(size, UsualWorkers, Front: size == 1 ? EndpointKind.None : EndpointKind.LoadBalancer),
            "external" => new Topology(ControlPlanes: 3, UsualWorkers, ExternalEtcd: size),
            _ => null,
        };
    }

    private static Topology? With(Topology topology, string parameter) => parameter.Split('=') switch
    {
        ["workers", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) => topology with { Workers = workers },
        ["front", "none"] => topology with { Front = EndpointKind.None },
        ["front", "lb"] => topology with { Front = EndpointKind.LoadBalancer },
        ["front", "vip"] => topology with { Front = EndpointKind.VirtualAddress },
        _ => null,
    };

    /// <summary>What is wrong with the numbers, or null.</summary>
    public string? Objection() =>
        ControlPlanes > 1 && Front == EndpointKind.None ? "Several control-plane nodes need something before them: kubeadm joins none without a controlPlaneEndpoint."
        : ControlPlanes is < 1 or > MostControlPlanes ? $"A cluster has 1 to {MostControlPlanes} control-plane nodes."
        : Workers is < 0 or > MostWorkers ? $"A cluster has 0 to {MostWorkers} workers."
        : ExternalEtcd is < 0 or > MostControlPlanes ? $"External etcd has 1 to {MostControlPlanes} members."
        : null;
}
