using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What became of something that was done.</summary>
/// <param name="Next">The playback after it. Where it could not be done, its <see cref="Playback.Notice"/> says why.</param>
/// <param name="Step">What it did to the cluster; null where a bound of the playback forbade it.</param>
public sealed record PlaybackStep(Playback Next, ClusterStep? Step);
