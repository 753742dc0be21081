namespace StudyPortal.Data.Quizzes;

/// <summary>A question that an attempt asks.</summary>
/// <param name="Id">Id of the question.</param>
/// <param name="Version">Its version when the attempt was started, so that a changed question is told and not silently graded anew.</param>
public sealed record AskedQuestion(string Id, string Version);
