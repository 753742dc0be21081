using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>What a board keeps of one learner: sums and bits along the plan.</summary>
internal sealed class LearnerRow
{
    private readonly DateTimeOffset _newestAnswer;
    private readonly int[] _lessonSeconds;
    private readonly PlaceSet _lessonsBegun;
    private readonly PlaceSet _lessonsDone;

    internal LearnerRow(BoardIndex index, LearnerRecord record)
    {
        Learner = record.Learner;
        _newestAnswer = record.Asked.Count == 0 ? DateTimeOffset.MinValue : record.Asked.Max(asked => asked.At);
        Objectives = new ObjectiveSums(index.Plan.Objectives.Count);
        (BeliefsAsked, BeliefsHeld, BeliefsConfident) = (Beliefs(index), Beliefs(index), Beliefs(index));
        var first = new List<FirstAnswer>(record.Asked.Count);
        foreach (var asked in record.Asked)
        {
            var question = index.Question(asked.Asked);
            if (index.Objective(asked.Objective) is { } objective)
                Objectives.Add(objective, asked.Score, index.DifficultyOf(question), WeighedAnswer.FreshnessAfter(_newestAnswer - asked.At));
            if (question is { } place)
                first.Add(new FirstAnswer(place, asked.FirstScore));
            KeepBeliefs(index, question, asked);
            Answers += asked.Answers;
        }

        // In the order of the plan, so that sums do not depend on that of the record.
        First = [.. first.OrderBy(answer => answer.Question)];
        Questions = record.Asked.Count;
        AnsweringSeconds = record.Days.Sum(day => day.Seconds);
        Weeks = WeekRow.Of(record.Days);

        _lessonSeconds = new int[index.Plan.Lessons.Count];
        (_lessonsBegun, _lessonsDone) = (new PlaceSet(_lessonSeconds.Length), new PlaceSet(_lessonSeconds.Length));
        foreach (var lesson in record.Lessons)
            KeepLesson(index, lesson);
        LastAt = Latest(record);
    }

    internal Guid Learner { get; }

    internal ObjectiveSums Objectives { get; }

    internal PlaceSet BeliefsAsked { get; }

    internal PlaceSet BeliefsHeld { get; }

    internal PlaceSet BeliefsConfident { get; }

    /// <summary>First answers to questions of the plan, in its order.</summary>
    internal FirstAnswer[] First { get; }

    internal WeekRow[] Weeks { get; }

    internal int Questions { get; }

    internal int Answers { get; }

    internal int ReadingSeconds { get; private set; }

    internal int AnsweringSeconds { get; }

    internal DateTimeOffset? LastAt { get; }

    internal int LessonsBegun => _lessonsBegun.Count;

    internal int LessonsDone => _lessonsDone.Count;

    /// <summary>What has become of the newest answer at a moment; a moment before it is taken for that of the answer.</summary>
    internal double FadingAt(DateTimeOffset now) => WeighedAnswer.FreshnessAfter(now - _newestAnswer);

    internal LessonCell LessonAt(int lesson) => new(
        _lessonsDone[lesson] ? LessonStage.Done : _lessonsBegun[lesson] ? LessonStage.Begun : LessonStage.NotBegun,
        _lessonSeconds[lesson]);

    private static PlaceSet Beliefs(BoardIndex index) => new(index.Plan.Misconceptions.Count);

    private static DateTimeOffset? Latest(LearnerRecord record)
    {
        var moments = record.Asked.Select(asked => asked.At)
            .Concat(record.Lessons.Select(lesson => lesson.DoneAt is { } done && done > lesson.LastAt ? done : lesson.LastAt));
        return moments.Select(moment => (DateTimeOffset?)moment).Max();
    }

    private void KeepBeliefs(BoardIndex index, int? question, AskedRecord asked)
    {
        if (question is { } place)
        {
            foreach (var belief in index.GivenAwayBy(place))
                BeliefsAsked.Add(belief);
        }

        foreach (var belief in index.PlacesOf(asked.Misconceptions))
        {
            BeliefsAsked.Add(belief);
            BeliefsHeld.Add(belief);
            if (asked.Certainty == Certainty.High)
                BeliefsConfident.Add(belief);
        }
    }

    private void KeepLesson(BoardIndex index, LessonRecord lesson)
    {
        ReadingSeconds += lesson.Seconds;
        if (index.Lesson(lesson.Lesson) is not { } place)
            return;

        _lessonSeconds[place] = lesson.Seconds;
        _lessonsBegun.Add(place);
        if (lesson.IsDone)
            _lessonsDone.Add(place);
    }
}
