using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A part of the picture: machines of one kind.</summary>
/// <param name="Id"><c>control-planes</c>.</param>
/// <param name="Box">Its room.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quorum">The quorum meter, where the members of etcd stand in this lane.</param>
/// <param name="Machines">Its machines in reading order.</param>
public sealed record SceneLane(string Id, SceneBox Box, SceneText Title, QuorumMeter? Quorum, ImmutableArray<SceneMachine> Machines)
{
    /// <summary>Whether eyes are drawn to it.</summary>
    public SceneEmphasis Emphasis { get; init; }
}
