namespace StudyPortal.Data.People;

/// <summary>What the learner was granted in one assignment.</summary>
public sealed record ExportedExtension(string Assignment, DateTime? DueAt, int? Attempts, bool IsExcused, string Reason);
