namespace StudyPortal.Data.Classes;

/// <summary>All that some assignments ask for.</summary>
/// <param name="Lessons"><c>guide/lesson</c>.</param>
/// <param name="Quizzes">Slugs.</param>
/// <param name="Topics">Of drills.</param>
public sealed record WorkAsked(IReadOnlyCollection<string> Lessons, IReadOnlyCollection<string> Quizzes, IReadOnlyCollection<string> Topics);
