using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>Where the rules of kube-proxy lead a connection: the address or the node port of a Service stands for the addresses behind it.</summary>
internal static class ServiceAddress
{
    /// <summary>What is dialled in its place; the same where no rule matches. Null where a Service has nothing behind it, which the rules refuse.</summary>
    public static Endpoint? Behind(ShellContext context, Endpoint dialled)
    {
        var atNode = context.Cluster.PositionOf(dialled.Host, context.Machine);
        foreach (var route in context.Cluster.Machines[atNode ?? context.Machine.Position].ServiceRoutes)
        {
            var isMeant = atNode is null ? route.ClusterIp == dialled.Host && route.Port == dialled.Port : route.NodePort != 0 && route.NodePort == dialled.Port;
            if (isMeant)
                return route.Backends.IsEmpty ? null : Chosen(context, route.Backends);
        }

        return dialled;
    }

    // iptables draws one of them; here the time does.
    private static Endpoint Chosen(ShellContext context, ImmutableArray<Endpoint> backends) =>
        backends[(int)((context.Cluster.Now - Kernel.Instant.Zero).Ticks / TimeSpan.TicksPerMillisecond % backends.Length)];
}
