using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Web.Features.Demo;

/// <summary>Everything that the demo's database holds beside what the portal makes itself.</summary>
public sealed class DemoRows
{
    public List<DemoAccount> Accounts { get; } = [];

    public List<Person> People { get; } = [];

    public List<NewAnswer> Answers { get; } = [];

    public List<LessonProgress> Lessons { get; } = [];

    public List<TimedRun> Runs { get; } = [];

    public List<QuizAttempt> Attempts { get; } = [];

    public List<QuizDraft> Drafts { get; } = [];

    /// <summary>Classes and everything that goes with them, each after what it refers to.</summary>
    public List<object> OfClasses { get; } = [];

    /// <summary>In the order in which they were given: ids grow with it.</summary>
    public IEnumerable<Answer> StoredAnswers() => Answers.OrderBy(answer => answer.At).ThenBy(answer => answer.Submission, StringComparer.Ordinal).Select((answer, place) => new Answer
    {
        Id = place + 1, PersonId = answer.PersonId, Submission = answer.Submission, Question = answer.Question, QuestionVersion = answer.QuestionVersion,
        Objective = answer.Objective, Lesson = answer.Lesson, Response = answer.Response, Score = answer.Score, Hints = answer.Hints, Certainty = answer.Certainty,
        Misconceptions = answer.Misconceptions, Seconds = answer.Seconds, Attempt = answer.Asked?.Attempt, Place = answer.Asked?.Place, Try = answer.Asked?.Try,
        At = answer.At,
    });
}
