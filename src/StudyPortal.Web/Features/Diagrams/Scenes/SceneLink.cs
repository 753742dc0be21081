namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A way between two machines, or between two programs of one.</summary>
/// <param name="Id"><c>cp1--cp2</c>; on one machine <c>cp1:2379</c>.</param>
/// <param name="From">The id of the machine, row or member where it begins.</param>
/// <param name="To">The id of the one where it ends.</param>
/// <param name="Port">The port that is called at its end.</param>
/// <param name="State">How it is.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Path">Its way.</param>
/// <param name="Mark">Where it carries the sign of its trouble.</param>
/// <param name="Text">Its label: the port, or the trouble; null where another link into the same socket carries the number.</param>
/// <param name="Sign">The sign of a cut: a cross, or what points in the direction in which nothing passes; null for none.</param>
public sealed record SceneLink(string Id, string From, string To, int Port, LinkState State, string Sentence, ScenePath Path, ScenePoint Mark, SceneText? Text, SceneSign? Sign)
{
    /// <summary>Whether eyes are drawn to it.</summary>
    public SceneEmphasis Emphasis { get; init; }
}
