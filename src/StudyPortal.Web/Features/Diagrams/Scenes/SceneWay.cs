using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Where a traced request is.</summary>
/// <param name="Trace">The request.</param>
/// <param name="Index">Which of its hops; outside of them, nothing is shown.</param>
public sealed record SceneWay(RequestTrace Trace, int Index)
{
    /// <summary>The hop.</summary>
    public TraceHop? Hop => Index >= 0 && Index < Trace.Hops.Length ? Trace.Hops[Index] : null;
}
