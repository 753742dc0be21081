namespace StudyPortal.Data.People;

/// <summary>What an instructor noted on the learner.</summary>
public sealed record ExportedNote(string Author, string Text, DateTime At);
