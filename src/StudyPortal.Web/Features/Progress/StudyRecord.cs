using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Progress;

/// <summary>One person's stored progress, read against the lessons there are now.</summary>
public static class StudyRecord
{
    /// <summary>The progress of a visitor of whom nothing is known.</summary>
    public static PersonProgress Nothing { get; } = PersonProgress.None(Guid.Empty);

    public static bool IsDone(this PersonProgress progress, Lesson lesson) => progress.Of(lesson) is { IsDone: true };

    public static bool IsBegun(this PersonProgress progress, Lesson lesson) => progress.Of(lesson) is not null;

    public static int DoneIn(this PersonProgress progress, Guide guide) => guide.Lessons.Count(lesson => progress.IsDone(lesson));

    /// <summary>The heading last read, or null at the first one.</summary>
    public static Heading? PlaceIn(this PersonProgress progress, Lesson lesson) => progress.Of(lesson)?.Place is { } anchor
        ? lesson.Headings.Skip(1).FirstOrDefault(heading => heading.Anchor == anchor)
        : null;

    /// <summary>The guides as the study plan sees them.</summary>
    public static IReadOnlyList<GuideProgress> GuidesOf(Catalogue catalogue, PersonProgress progress) =>
        [.. catalogue.Guides.Select(guide => new GuideProgress(guide.Slug, guide.Title, [.. guide.Lessons.Select(lesson => StateOf(lesson, progress.Of(lesson)))]))];

    /// <summary>The standing of every objective, in authored order.</summary>
    public static IReadOnlyList<ObjectiveStanding> StandingsOf(Catalogue catalogue, IEnumerable<Answer> answers, DateTimeOffset now) =>
        ObjectiveStandings.Of(
            [.. catalogue.Objectives.Select(objective => objective.Id)],
            answers.Select(answer => new Evidence(
                QuestionForms.Of(answer.Question), answer.Objective, (decimal)answer.Score, new DateTimeOffset(answer.At), catalogue.DifficultyOf(answer.Question))),
            now);

    /// <summary>What standings say about the exam, domain by domain.</summary>
    public static ExamReadiness ReadinessOf(Catalogue catalogue, IEnumerable<ObjectiveStanding> standings) => ExamReadiness.Of(
        [
            .. catalogue.Domains.Select(domain => new ExamDomain(
                domain.Id, domain.Title, domain.Weight, [.. catalogue.Objectives.Where(objective => objective.Domain == domain.Id).Select(objective => objective.Id)])),
        ],
        standings);

    /// <summary>The misconceptions that the answers gave away, and whether they are left behind; those that have gone from the content are left out.</summary>
    public static IReadOnlyList<BeliefStanding> BeliefsOf(Catalogue catalogue, IEnumerable<Answer> answers) =>
    [
        .. BeliefStandings.Of(answers.Select(answer => new BeliefEvidence(
                QuestionForms.Of(answer.Question), new DateTimeOffset(answer.At), answer.Misconceptions, CertaintyText.Parse(answer.Certainty))))
            .Where(belief => catalogue.Misconceptions.ContainsKey(belief.Misconception)),
    ];

    private static LessonProgress? Of(this PersonProgress progress, Lesson lesson) => progress.Lessons.GetValueOrDefault(lesson.Address.ToString());

    private static LessonState StateOf(Lesson lesson, LessonProgress? known) =>
        new(lesson.Address.Lesson, lesson.Title, known is null ? null : new DateTimeOffset(known.LastVisitedAt), known is { IsDone: true }) { Objectives = lesson.Objectives };
}
