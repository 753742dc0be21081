using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A member of etcd on its machine.</summary>
/// <param name="Id"><c>cp1/etcd</c>.</param>
/// <param name="Box">Its room, inside its machine.</param>
/// <param name="Role">What it is at the moment.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Texts">Its labels.</param>
/// <param name="Sign">The sign of its role.</param>
/// <param name="Lag">How far it is behind, in the room that stands for all; null where it is not behind.</param>
/// <param name="Log">The end of its log, in a picture of etcd from inside.</param>
public sealed record SceneMember(
    string Id, SceneBox Box, MemberRole Role, string Sentence, ImmutableArray<SceneText> Texts, SceneSign Sign, LagBar? Lag, ImmutableArray<LogCell> Log)
{
    /// <summary>Whether eyes are drawn to it.</summary>
    public SceneEmphasis Emphasis { get; init; }
}
