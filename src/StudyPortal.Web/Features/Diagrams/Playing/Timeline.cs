using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What happened when, to be drawn and to be scrubbed: a row for the cluster and one for each machine in the order of the picture.</summary>
/// <param name="Beginning">The moment at its left end.</param>
/// <param name="Span">How much simulated time it shows.</param>
/// <param name="Rows">The rows; that of the cluster is the first.</param>
/// <param name="Ticks">Times below it.</param>
/// <param name="Forks">Where branches part.</param>
/// <param name="Playhead">The moment that is shown, as a fraction of the span.</param>
/// <param name="Recorded">How far the branch has come, as a fraction of the span: what lies beyond has not happened yet.</param>
public sealed partial record Timeline(
    Instant Beginning, TimeSpan Span, ImmutableArray<TimelineRow> Rows, ImmutableArray<TimelineTick> Ticks, ImmutableArray<TimelineFork> Forks, double Playhead, double Recorded)
{
    /// <summary>The id of the cluster's own row.</summary>
    public const string ClusterRow = "cluster";

    /// <summary>The moment at a fraction of the span, for whoever clicks there; never beyond what is recorded.</summary>
    public Instant MomentAt(double x) => Beginning + (Span * Math.Clamp(x, 0, Recorded));
}
