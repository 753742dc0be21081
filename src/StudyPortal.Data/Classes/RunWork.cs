namespace StudyPortal.Data.Classes;

/// <summary>A run of a drill against the clock.</summary>
public readonly record struct RunWork(string Topic, DateTime At, int Right);
