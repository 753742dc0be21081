namespace StudyPortal.Learning.Mastery;

/// <summary>What to do next.</summary>
/// <param name="Why">The reason for it, one plain sentence to the learner.</param>
public abstract record NextStep(string Why);

/// <summary>Finish a lesson that was opened and not marked as done.</summary>
public sealed record ContinueLesson(GuideProgress Guide, LessonState Lesson, string Why) : NextStep(Why);

/// <summary>Go on in a guide that was begun.</summary>
public sealed record OpenNextLesson(GuideProgress Guide, LessonState Lesson, string Why) : NextStep(Why);

/// <summary>Open the first lesson of a guide that was not begun.</summary>
public sealed record BeginGuide(GuideProgress Guide, LessonState Lesson, string Why) : NextStep(Why);

/// <summary>Answer questions of an objective again: what comes next builds on it and it is shaky, or it slipped, or it never became solid.</summary>
public sealed record RefreshObjective(ObjectiveStanding Objective, string Why) : NextStep(Why);

/// <summary>Every lesson is done and every objective that was answered often enough is solid.</summary>
public sealed record NothingLeft(string Why) : NextStep(Why);
