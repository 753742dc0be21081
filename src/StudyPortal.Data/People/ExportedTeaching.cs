namespace StudyPortal.Data.People;

public sealed record ExportedTeaching(string Class, bool IsOwner, DateTime Since);
