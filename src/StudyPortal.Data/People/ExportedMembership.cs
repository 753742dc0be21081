namespace StudyPortal.Data.People;

/// <param name="Consent">Version of the text that was agreed to.</param>
/// <param name="Number">The learner's number in the instructor's own books.</param>
public sealed record ExportedMembership(
    string Class, DateTime JoinedAt, string Consent, string? Number, IReadOnlyList<ExportedNote> Notes, IReadOnlyList<ExportedExtension> Extensions);
