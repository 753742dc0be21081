namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A place in a member's log.</summary>
/// <param name="Index">Its number.</param>
/// <param name="State">What the member has there.</param>
/// <param name="Box">Its room.</param>
/// <param name="Text">Its number as a label.</param>
public sealed record LogCell(long Index, LogCellState State, SceneBox Box, SceneText Text);
