namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What counts of a learner's work in one assignment, before its status is known.</summary>
internal sealed record Tally(bool IsBegun, decimal Reached, decimal Mark, int DaysLate, int Parts, int PartsDone, DateTimeOffset? DoneAt)
{
    private static readonly Tally _nothing = new(IsBegun: false, 0, 0, 0, 1, 0, null);

    public int AttemptsUsed { get; init; }

    public int? AttemptsLeft { get; init; }

    /// <summary>What counts up to a moment; later work is as if it were not there.</summary>
    public static Tally Of(AssignmentPlan plan, WorkDone work, DateTimeOffset now) => plan.Work switch
    {
        LessonsWork lessons => OfLessons(lessons, plan, work, now),
        QuizWork quiz => OfQuiz(quiz, plan, work, now),
        DrillWork drill => OfDrill(drill, plan, work, now),
        _ => _nothing,
    };

    // Each lesson is an equal part of the mark, and late on its own.
    private static Tally OfLessons(LessonsWork asked, AssignmentPlan plan, WorkDone work, DateTimeOffset now)
    {
        var opened = asked.Lessons.Select(work.Lesson).OfType<LessonFact>().Where(fact => fact.BegunAt <= now || fact.DoneAt <= now).ToList();
        var done = opened.Where(fact => fact.DoneAt <= now).Select(fact => Counted.Of(fact.DoneAt!.Value, 1, plan)).OfType<Counted>().ToList();
        var parts = asked.Lessons.Count;
        return new Tally(
            opened.Count > 0,
            (decimal)done.Count / parts,
            done.Sum(part => part.Mark) / parts,
            done.Select(part => part.DaysLate).DefaultIfEmpty().Max(),
            parts,
            done.Count,
            done.Count == parts ? done.Max(part => part.At) : null);
    }

    private static Tally OfQuiz(QuizWork asked, AssignmentPlan plan, WorkDone work, DateTimeOffset now)
    {
        var handedIn = work.Attempts(asked.Quiz).Where(attempt => attempt.HandedInAt <= now && IsOpen(plan, attempt.HandedInAt.Value))
            .OrderBy(attempt => attempt.HandedInAt).ThenByDescending(attempt => attempt.Share).ToList();
        var counted = handedIn.Take(asked.Attempts ?? int.MaxValue)
            .Select(attempt => Counted.Of(attempt.HandedInAt!.Value, Math.Clamp(attempt.Share, 0, 1), plan)).OfType<Counted>().ToList();
        var isBegun = handedIn.Count > 0 || work.Attempts(asked.Quiz).Any(attempt => attempt.BegunAt <= now && !(attempt.HandedInAt <= now));
        return Best(counted, isBegun, counted.Select(attempt => (DateTimeOffset?)attempt.At).Min()) with
        {
            AttemptsUsed = handedIn.Count,
            AttemptsLeft = asked.Attempts is { } attempts ? Math.Max(0, attempts - handedIn.Count) : null,
        };
    }

    private static Tally OfDrill(DrillWork asked, AssignmentPlan plan, WorkDone work, DateTimeOffset now)
    {
        var counted = work.Runs(asked.Topic).Where(run => run.At <= now && IsOpen(plan, run.At))
            .Select(run => Counted.Of(run.At, Math.Clamp((decimal)run.Right / asked.Goal, 0, 1), plan)).OfType<Counted>().ToList();
        return Best(counted, counted.Count > 0, counted.Where(run => run.Reached >= 1).Select(run => (DateTimeOffset?)run.At).Min());
    }

    // Of equal marks the one that needed the least mercy, and of those the first.
    private static Tally Best(List<Counted> counted, bool isBegun, DateTimeOffset? doneAt)
    {
        var best = counted.OrderByDescending(piece => piece.Mark).ThenByDescending(piece => piece.Reached).ThenBy(piece => piece.At).FirstOrDefault();
        return best is null ? _nothing with { IsBegun = isBegun } : new Tally(isBegun, best.Reached, best.Mark, best.DaysLate, 1, doneAt is null ? 0 : 1, doneAt);
    }

    private static bool IsOpen(AssignmentPlan plan, DateTimeOffset at) => !(at < plan.OpensAt);

    /// <summary>A finished lesson, an attempt or a run that the late policy takes.</summary>
    private sealed record Counted(DateTimeOffset At, decimal Reached, decimal Mark, int DaysLate)
    {
        public static Counted? Of(DateTimeOffset at, decimal reached, AssignmentPlan plan)
        {
            var days = LatePolicy.DaysLate(at, plan.DueAt);
            return plan.Late.ShareKept(days) is { } kept ? new Counted(at, reached, reached * kept, days) : null;
        }
    }
}
