using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Learning.Tests.Classes.Grades;

/// <summary>The rules of marking as somebody would apply them by hand, one after the other; slow and without a thought for anything but being plain.</summary>
internal static class NaiveGrade
{
    public static decimal? MarkOf(GradeCase given)
    {
        var status = StatusOf(given);
        return status is AssignmentStatus.Gone or AssignmentStatus.Excused or AssignmentStatus.NotOpen or AssignmentStatus.NotBegun ? null : Pieces(given).Mark;
    }

    public static AssignmentStatus StatusOf(GradeCase given)
    {
        if (given.Allowance.IsExcused) return AssignmentStatus.Excused;
        if (given.Plan.OpensAt is { } opens && given.Now < opens) return AssignmentStatus.NotOpen;
        var due = DueOf(given);
        if (Pieces(given).FinishedAt is { } finished) return due is not null && finished > due ? AssignmentStatus.DoneLate : AssignmentStatus.Done;
        if (due is not null && given.Now > due) return AssignmentStatus.Missing;
        return IsBegun(given) ? AssignmentStatus.Begun : AssignmentStatus.NotBegun;
    }

    private static DateTimeOffset? DueOf(GradeCase given)
    {
        if (given.Plan.DueAt is null) return null;
        if (given.Allowance.DueAt is null) return given.Plan.DueAt;
        return given.Allowance.DueAt > given.Plan.DueAt ? given.Allowance.DueAt : given.Plan.DueAt;
    }

    private static (decimal Mark, DateTimeOffset? FinishedAt) Pieces(GradeCase given)
    {
        switch (given.Plan.Work)
        {
            case LessonsWork asked:
                var sum = 0m;
                var times = new List<DateTimeOffset>();
                foreach (var lesson in asked.Lessons)
                {
                    foreach (var fact in given.Lessons)
                    {
                        if (fact.Lesson != lesson || fact.DoneAt is not { } done || done > given.Now || !IsTaken(given, done)) continue;
                        sum += Reduced(given, 1, done);
                        times.Add(done);
                    }
                }

                return (sum / asked.Lessons.Count, times.Count == asked.Lessons.Count ? times.Max() : null);
            case QuizWork asked:
                var attempts = given.Attempts.Where(attempt => attempt.Quiz == asked.Quiz && attempt.HandedInAt is { } at && at <= given.Now && IsAfterOpening(given, at)).ToList();
                attempts.Sort((x, y) => x.HandedInAt == y.HandedInAt ? y.Share.CompareTo(x.Share) : x.HandedInAt!.Value.CompareTo(y.HandedInAt!.Value));
                var limit = asked.Attempts is { } own ? Math.Max(own, given.Allowance.Attempts ?? 0) : attempts.Count;
                var taken = attempts.GetRange(0, Math.Min(limit, attempts.Count)).FindAll(attempt => IsTaken(given, attempt.HandedInAt!.Value));
                return (taken.Count == 0 ? 0 : taken.Max(attempt => Reduced(given, Math.Min(1, Math.Max(0, attempt.Share)), attempt.HandedInAt!.Value)), taken.Count == 0 ? null : taken.Min(attempt => attempt.HandedInAt));
            case DrillWork asked:
                var runs = given.Runs.Where(run => run.Topic == asked.Topic && run.At <= given.Now && IsAfterOpening(given, run.At) && IsTaken(given, run.At)).ToList();
                var reaching = runs.FindAll(run => run.Right >= asked.Goal);
                return (runs.Count == 0 ? 0 : runs.Max(run => Reduced(given, Math.Min(1, (decimal)run.Right / asked.Goal), run.At)), reaching.Count == 0 ? null : reaching.Min(run => run.At));
            default:
                throw new InvalidOperationException("No such work.");
        }
    }

    private static bool IsBegun(GradeCase given) => given.Plan.Work switch
    {
        LessonsWork asked => given.Lessons.Any(fact => asked.Lessons.Contains(fact.Lesson, StringComparer.Ordinal) && fact.BegunAt <= given.Now),
        QuizWork asked => given.Attempts.Any(attempt => attempt.Quiz == asked.Quiz && attempt.BegunAt <= given.Now
            && (attempt.HandedInAt is not { } at || at > given.Now || IsAfterOpening(given, at))),
        DrillWork asked => given.Runs.Any(run => run.Topic == asked.Topic && run.At <= given.Now && IsAfterOpening(given, run.At)),
        _ => false,
    };

    private static bool IsAfterOpening(GradeCase given, DateTimeOffset at) => given.Plan.OpensAt is null || at >= given.Plan.OpensAt;

    private static bool IsTaken(GradeCase given, DateTimeOffset at) => given.Plan.Late is not LateRefused || DueOf(given) is not { } due || at <= due;

    private static decimal Reduced(GradeCase given, decimal mark, DateTimeOffset at)
    {
        if (given.Plan.Late is not LateReduced reduced || DueOf(given) is not { } due) return mark;
        var percent = 100;
        for (var day = due; day < at && percent > 0; day = day.AddDays(1)) percent -= reduced.PercentADay;
        return mark * Math.Max(0, percent) / 100;
    }
}
