using System.Globalization;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>How far a rollout may go above and below the number of replicas (<c>ResolveFenceposts</c> in <c>pkg/controller/deployment/util</c>).</summary>
/// <param name="Surge">Pods on top of the replicas.</param>
/// <param name="Unavailable">Replicas that may be missing.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RollingBounds(int Surge, int Unavailable)
{
    private const int Percent = 100;

    public static RollingBounds Of(DeploymentSpec spec)
    {
        if (spec.Recreate)
            return new RollingBounds(0, spec.Replicas);
        var surge = Scaled(spec.MaxSurge, spec.Replicas, roundUp: true);
        var unavailable = Math.Min(Scaled(spec.MaxUnavailable, spec.Replicas, roundUp: false), spec.Replicas);

        // Both zero would never move.
        return surge == 0 && unavailable == 0 ? new RollingBounds(0, 1) : new RollingBounds(surge, unavailable);
    }

    /// <summary>A count, or a share of a whole as <c>25%</c>.</summary>
    public static int Scaled(IntOrString bound, int whole, bool roundUp)
    {
        if (bound.Text is not { } text)
            return bound.Number;
        var percent = int.TryParse(text.AsSpan().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return ((percent * whole) + (roundUp ? Percent - 1 : 0)) / Percent;
    }
}
