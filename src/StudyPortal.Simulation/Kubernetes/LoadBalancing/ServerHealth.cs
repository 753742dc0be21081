using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>
/// How often a server has passed or failed its check (haproxy check.c, <c>check-&gt;health</c>): up from <paramref name="Rise"/> on, and as far above that as failures in a row are forgiven.
/// </summary>
/// <param name="Count">0 to rise + fall − 1.</param>
/// <param name="Rise">Checks in a row that bring it up.</param>
/// <param name="Fall">Failed checks in a row that take it down.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ServerHealth(int Count, int Rise, int Fall)
{
    /// <summary>Whether connections are passed on to it.</summary>
    public bool IsUp => Count >= Rise;

    /// <summary>A server before its first check: up, and down at its first failure.</summary>
    public static ServerHealth Initial(int rise, int fall) => new(rise, rise, fall);

    /// <summary>After one more check.</summary>
    public ServerHealth After(bool passed)
    {
        if (!passed)
            return this with { Count = Count > Rise ? Count - 1 : 0 };
        return this with { Count = Count + 1 >= Rise ? Rise + Fall - 1 : Count + 1 };
    }
}
