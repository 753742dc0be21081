using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

/// <summary>Verdicts and traces to show, found once for all tests.</summary>
internal static class Judged
{
    private static readonly Lazy<ClusterVerdicts> _healthy = new(() => Pictures.Settled("stacked-3").Judge());
    private static readonly Lazy<ClusterVerdicts> _broken = new(() => TwoFailed().Judge());
    private static readonly Lazy<RequestTrace> _write = new(() => Pictures.Settled("stacked-3").Trace(new KubectlCreate("cp1")));
    private static readonly Lazy<RequestTrace> _refused = new(() => TwoFailed().Trace(new EtcdctlPut("cp1")));

    public static ClusterVerdicts Healthy => _healthy.Value;

    /// <summary>Two of three control-plane nodes are down, the leader among them or not.</summary>
    public static ClusterVerdicts Broken => _broken.Value;

    public static RequestTrace Write => _write.Value;

    public static RequestTrace Refused => _refused.Value;

    private static Cluster TwoFailed() =>
        Pictures.Settled("stacked-3").Apply(new CrashMachine("cp2")).Next.Apply(new CrashMachine("cp3")).Next.Advance(TimeSpan.FromSeconds(20)).Next;
}
