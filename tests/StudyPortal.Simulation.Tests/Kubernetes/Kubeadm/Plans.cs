using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Kubeadm;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

/// <summary>Plans that several tests look at.</summary>
internal static class Plans
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 22, 6, 3, TimeSpan.Zero);

    public static ClusterPlan Single { get; } = ClusterPlan.Create(1, 0, 1, EndpointKind.None, Now, new Prng(1));

    public static ClusterPlan Stacked { get; } = ClusterPlan.Create(3, 0, 2, EndpointKind.LoadBalancer, Now, new Prng(2));

    public static ClusterPlan External { get; } = ClusterPlan.Create(2, 3, 1, EndpointKind.LoadBalancer, Now, new Prng(3));

    public static ClusterPlan Virtual { get; } = ClusterPlan.Create(3, 0, 0, EndpointKind.VirtualAddress, Now, new Prng(4));
}
