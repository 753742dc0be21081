namespace StudyPortal.Learning.Mastery;

/// <summary>How far a learner is in one guide.</summary>
/// <param name="Slug">Slug of the guide.</param>
/// <param name="Lessons">In reading order.</param>
public sealed record GuideProgress(string Slug, string Title, IReadOnlyList<LessonState> Lessons);
