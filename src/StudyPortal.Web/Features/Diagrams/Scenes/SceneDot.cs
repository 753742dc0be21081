namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Something on its way.</summary>
/// <param name="Id">The same from picture to picture, for as long as it is on its way.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it is.</param>
/// <param name="Port">The port that it goes to; 0 for a write to a disk.</param>
/// <param name="Text">A word beside it, where there is room.</param>
/// <param name="Sign">What has become of it, where that is not well.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record SceneDot(string Id, DotKind Kind, ScenePoint At, int Port, SceneText? Text, SceneSign? Sign, string Sentence);
