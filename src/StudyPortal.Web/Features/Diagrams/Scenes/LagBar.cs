namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How far a member is behind.</summary>
/// <param name="Room">The room of the whole bar.</param>
/// <param name="Filled">How many pixels of it are filled.</param>
/// <param name="Entries">How many entries that is.</param>
public sealed record LagBar(SceneBox Room, int Filled, long Entries);
