namespace StudyPortal.Learning.Mastery;

/// <summary>Chooses what to do next.</summary>
public static class StudyPlan
{
    /// <summary>
    /// The first of these that there is: the unfinished lesson visited last; the next lesson of the guide visited last; the first guide not begun;
    /// the weakest slipping objective; nothing.
    /// </summary>
    /// <param name="guides">In the order in which they are meant to be studied.</param>
    public static NextStep Next(IReadOnlyList<GuideProgress> guides, IReadOnlyList<ObjectiveStanding> objectives) =>
        Unfinished(guides) ?? Following(guides) ?? NotBegun(guides) ?? Slipping(objectives)
        ?? new NothingLeft("You have done every lesson, and nothing that you knew is slipping.");

    private static NextStep? Unfinished(IReadOnlyList<GuideProgress> guides) =>
        guides.SelectMany(guide => guide.Lessons, (guide, lesson) => (guide, lesson))
            .Where(place => place.lesson is { IsDone: false, LastVisitedAt: not null })
            .OrderByDescending(place => place.lesson.LastVisitedAt)
            .Select(place => new ContinueLesson(place.guide, place.lesson, "You opened this lesson and have not marked it as done."))
            .FirstOrDefault();

    private static NextStep? Following(IReadOnlyList<GuideProgress> guides) =>
        guides.Where(guide => guide.Lessons.Any(lesson => lesson.IsBegun) && guide.Lessons.Any(lesson => !lesson.IsDone))
            .OrderByDescending(guide => guide.Lessons.Max(lesson => lesson.LastVisitedAt))
            .Select(guide => new OpenNextLesson(guide, AfterTheLastDone(guide), $"It comes next in “{guide.Title}”, the guide you are in."))
            .FirstOrDefault();

    private static NextStep? NotBegun(IReadOnlyList<GuideProgress> guides) =>
        guides.Where(guide => guide.Lessons.Count > 0 && !guide.Lessons.Any(lesson => lesson.IsBegun))
            .Select(guide => new BeginGuide(guide, guide.Lessons[0], guides.Any(other => other.Lessons.Any(lesson => lesson.IsBegun))
                ? $"You have finished what you began; “{guide.Title}” is still new to you."
                : $"“{guide.Title}” is a good place to begin."))
            .FirstOrDefault();

    private static NextStep? Slipping(IReadOnlyList<ObjectiveStanding> objectives) =>
        objectives.Where(objective => objective.Standing == Standing.Slipping)
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
