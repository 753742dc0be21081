namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What moving in a story led to.</summary>
/// <param name="Story">The story after it.</param>
/// <param name="Playback">The playback after it.</param>
/// <param name="Complaint">Why an input of the story could not be carried out; null on a normal day. The story stays where it was.</param>
public sealed record StoryTurn(StoryPlay Story, Playback Playback, string? Complaint = null);
