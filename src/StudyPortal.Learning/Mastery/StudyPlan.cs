namespace StudyPortal.Learning.Mastery;

/// <summary>Chooses what to do next.</summary>
public static class StudyPlan
{
    /// <summary>Days without an answer after which a shaky objective is refreshed before anything is built on it: sooner, the lesson is still in the ear.</summary>
    public const int StaleDays = 7;

    /// <summary>
    /// The first of these that there is: the unfinished lesson visited last; the next lesson of the guide visited last; the first guide not begun;
    /// the weakest slipping objective; the weakest one that is not solid; nothing. Before a new lesson comes the weakest objective of the lessons under it
    /// that is shaky and was not answered for <see cref="StaleDays"/> days: of the same guide, or, before a new guide, of the guides before it.
    /// </summary>
    /// <param name="guides">In the order in which they are meant to be studied.</param>
    public static NextStep Next(IReadOnlyList<GuideProgress> guides, IReadOnlyList<ObjectiveStanding> objectives) =>
        Unfinished(guides)
        ?? (Following(guides) is { } next ? Unless(Blocking(next.Lesson, LessonsBefore(next.Lesson, next.Guide), objectives), next) : null)
        ?? (NotBegun(guides) is { } guide ? Unless(Blocking(guide.Lesson, LessonsBefore(guide.Guide, guides), objectives), guide) : null)
        ?? Weakest(objectives, Standing.Slipping)
        ?? Weakest(objectives, Standing.Learning)
        ?? new NothingLeft("You have done every lesson, and nothing that you knew is slipping.");

    private static NextStep Unless(NextStep? blocking, NextStep step) => blocking ?? step;

    private static NextStep? Unfinished(IReadOnlyList<GuideProgress> guides) =>
        guides.SelectMany(guide => guide.Lessons, (guide, lesson) => (guide, lesson))
            .Where(place => place.lesson is { IsDone: false, LastVisitedAt: not null })
            .OrderByDescending(place => place.lesson.LastVisitedAt)
            .Select(place => new ContinueLesson(place.guide, place.lesson, "You opened this lesson and have not marked it as done."))
            .FirstOrDefault();

    private static OpenNextLesson? Following(IReadOnlyList<GuideProgress> guides) =>
        guides.Where(guide => guide.Lessons.Any(lesson => lesson.IsBegun) && guide.Lessons.Any(lesson => !lesson.IsDone))
            .OrderByDescending(guide => guide.Lessons.Max(lesson => lesson.LastVisitedAt))
            .Select(guide => new OpenNextLesson(guide, AfterTheLastDone(guide), $"It comes next in “{guide.Title}”, the guide you are in."))
            .FirstOrDefault();

    private static BeginGuide? NotBegun(IReadOnlyList<GuideProgress> guides) =>
        guides.Where(guide => guide.Lessons.Count > 0 && !guide.Lessons.Any(lesson => lesson.IsBegun))
            .Select(guide => new BeginGuide(guide, guide.Lessons[0], guides.Any(other => other.Lessons.Any(lesson => lesson.IsBegun))
                ? $"You have finished what you began; “{guide.Title}” is still new to you."
                : $"“{guide.Title}” is a good place to begin."))
            .FirstOrDefault();

    private static IEnumerable<LessonState> LessonsBefore(LessonState lesson, GuideProgress guide) => guide.Lessons.TakeWhile(other => other != lesson);

    private static IEnumerable<LessonState> LessonsBefore(GuideProgress guide, IReadOnlyList<GuideProgress> guides) =>
        guides.TakeWhile(other => other != guide).SelectMany(other => other.Lessons);

    private static RefreshObjective? Blocking(LessonState next, IEnumerable<LessonState> before, IReadOnlyList<ObjectiveStanding> objectives)
    {
        var under = before.SelectMany(lesson => lesson.Objectives).ToHashSet(StringComparer.Ordinal);
        return objectives.Where(objective => under.Contains(objective.Objective) && objective is { Level: MasteryLevel.Shaky, IdleDays: >= StaleDays })
            .OrderBy(objective => objective.Strength)
            .Select(objective => new RefreshObjective(objective, $"“{next.Title}” builds on this, and it is shaky. {objective.Explain()}"))
            .FirstOrDefault();
    }

    private static NextStep? Weakest(IReadOnlyList<ObjectiveStanding> objectives, Standing standing) =>
        objectives.Where(objective => objective.Standing == standing)
            .OrderBy(objective => objective.Strength)
            .Select(objective => new RefreshObjective(objective, objective.Explain()))
            .FirstOrDefault();

    /// <summary>The lesson to read after the last one done, or, where the end was reached, the first one left out.</summary>
    private static LessonState AfterTheLastDone(GuideProgress guide)
    {
        var lastDone = guide.Lessons.Index().Last(entry => entry.Item.IsDone).Index;
        return guide.Lessons.Skip(lastDone).FirstOrDefault(lesson => !lesson.IsDone) ?? guide.Lessons.First(lesson => !lesson.IsDone);
    }
}
