namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A voter in a quorum meter.</summary>
/// <param name="Box">Its room.</param>
/// <param name="IsFilled">Whether that voter can hear the leader.</param>
public sealed record QuorumSlot(SceneBox Box, bool IsFilled);
