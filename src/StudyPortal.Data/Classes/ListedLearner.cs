namespace StudyPortal.Data.Classes;

/// <param name="LastSeenAt">Exact to the hour.</param>
public sealed record ListedLearner(Guid Person, string Name, string Email, string? Number, DateTime JoinedAt, DateTime LastSeenAt);
