using StudyPortal.Learning.Classes;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>All that one learner did, answers in the order in which they were given.</summary>
internal sealed record RawLearner(Guid Id, IReadOnlyList<RawAnswer> Answers, IReadOnlyList<LessonRecord> Lessons)
{
    /// <summary>What a board is told of it.</summary>
    public LearnerRecord Record() => new(
        Id,
        [
            .. Answers.GroupBy(answer => answer.Asked, StringComparer.Ordinal).Select(asked => new AskedRecord(
                asked.Key, asked.Last().Objective, (double)asked.First().Score, (double)asked.Last().Score, asked.Last().Certainty, asked.Last().Misconceptions,
                asked.Count(), asked.Last().At)),
        ],
        Lessons,
        [
            .. Answers.GroupBy(answer => DateOnly.FromDateTime(answer.At.UtcDateTime)).Select(day => new DayRecord(
                day.Key, day.Count(), (double)day.Sum(answer => answer.Score), day.Sum(answer => answer.Seconds))),
        ]);
}
