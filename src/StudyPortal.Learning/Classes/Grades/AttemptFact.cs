namespace StudyPortal.Learning.Classes.Grades;

/// <summary>A learner began a quiz, and may have handed it in.</summary>
/// <param name="HandedInAt">By the learner or by the clock; null while it is open.</param>
/// <param name="Share">Mark over the most that could be reached; 0 while it is open. What lies outside 0 to 1 is taken as the nearer end.</param>
public readonly record struct AttemptFact(string Quiz, DateTimeOffset BegunAt, DateTimeOffset? HandedInAt, decimal Share);
