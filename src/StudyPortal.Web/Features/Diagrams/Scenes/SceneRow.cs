using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A program on a machine: a static pod, a unit, a pod, or a server as a load balancer holds it.</summary>
/// <param name="Id"><c>cp1/kube-apiserver</c>.</param>
/// <param name="Box">Its room, inside its machine.</param>
/// <param name="State">How it is.</param>
/// <param name="Sentence">The same in words: <c>kube-apiserver, port 6443: running</c>.</param>
/// <param name="Texts">Its labels.</param>
/// <param name="Signs">Its signs.</param>
public sealed record SceneRow(string Id, SceneBox Box, RowState State, string Sentence, ImmutableArray<SceneText> Texts, ImmutableArray<SceneSign> Signs)
{
    /// <summary>Whether eyes are drawn to it.</summary>
    public SceneEmphasis Emphasis { get; init; }
}
