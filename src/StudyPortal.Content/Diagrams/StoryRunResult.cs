using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>What came of carrying out inputs.</summary>
public abstract record StoryRunResult
{
    /// <summary>All were carried out.</summary>
    /// <param name="History">From the settled cluster to where it stands after them.</param>
    /// <param name="Steps">What each of them gave, in order.</param>
    public sealed record Run(History History, ImmutableArray<ClusterStep> Steps) : StoryRunResult;

    /// <summary>One of them cannot be carried out, so that those after it were not tried.</summary>
    /// <param name="Index">Which one, from 0.</param>
    /// <param name="Complaint">Why, without a full stop.</param>
    public sealed record Stopped(int Index, string Complaint) : StoryRunResult;
}
