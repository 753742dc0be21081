using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A machine, or what stands in a machine's place: the clients, a virtual address.</summary>
/// <param name="Id">Its name, unique in the picture.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Box">Its room.</param>
/// <param name="Condition">Whether it runs.</param>
/// <param name="Sentence">What it is and what is wrong with it, in words.</param>
/// <param name="Texts">Its labels.</param>
/// <param name="Signs">Its signs.</param>
/// <param name="Rows">What runs on it.</param>
/// <param name="Member">Its member of etcd, where it has one.</param>
/// <param name="Links">The links that begin at it.</param>
public sealed record SceneMachine(
    string Id, MachineKind Kind, SceneBox Box, MachineCondition Condition, string Sentence, ImmutableArray<SceneText> Texts, ImmutableArray<SceneSign> Signs,
    ImmutableArray<SceneRow> Rows, SceneMember? Member, ImmutableArray<SceneLink> Links)
{
    /// <summary>Whether eyes are drawn to it.</summary>
    public SceneEmphasis Emphasis { get; init; }
}
