using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Tests.Features.Statistics;

/// <summary>
/// The sample quiz, handed in by twenty people: five each with 3, 2, 1 and 0 questions right, the number before the choice before the match. Whoever has the
/// choice wrong took the second option (five people, with a misconception) or the third (five).
/// </summary>
public sealed class AnsweredQuiz : IAsyncLifetime
{
    private const string Two = "typed:2";
    private const string Three = "typed:3";
    private const string AllRight = "right";
    private const string AllWrong = "wrong";

    private static readonly string[][] _rows =
        [[Three, "option:0", AllRight], [Three, "option:0", AllWrong], [Three, "option:1", AllWrong], [Two, "option:2", AllWrong]];

    public QuizPortal Quiz { get; } = new();

    private IServiceProvider Services => Quiz.Portal.Services;

    public async ValueTask InitializeAsync()
    {
        for (var person = 0; person < 20; person++) await HandInAsync(_rows[person % 4], person % 2 == 0 ? "high" : "low", seconds: 10 + person);
    }

    /// <summary>A new person hands in these answers to the three questions; empty ones are left out.</summary>
    public async Task HandInAsync(IReadOnlyList<string> lines, string? certainty = null, int seconds = 20)
    {
        var catalogue = Services.GetRequiredService<CatalogueHolder>().Current;
        var questions = catalogue.FindQuiz("sample")!.Questions.Select(asked => catalogue.Questions[asked.Id]).ToList();
        var attempt = new QuizAttempt
        {
            Id = Guid.CreateVersion7(), PersonId = await Services.GetRequiredService<PeopleStore>().CreateGuestAsync(), Submission = "form", Quiz = "sample", PlanVersion = "p1",
            Way = "deferred", Questions = [.. questions.Select(question => new AskedQuestion(question.Id, question.Head.Version))], StartedAt = Now,
        };
        Assert.IsType<AttemptStarted>(await Store.StartAsync(attempt));
        var answers = questions.Index().Where(asked => lines[asked.Index].Length > 0).Select(asked => Graded(attempt, asked.Index, asked.Item, LineOf(asked.Item, lines[asked.Index]), certainty, seconds)).ToList();
        Assert.IsType<HandedIn>(await Store.HandInAsync(new NewHandIn
        {
            PersonId = attempt.PersonId, Attempt = attempt.Id, Writes = 0, Answers = answers, Mark = answers.Sum(answer => answer.Score), MaxMark = questions.Count, At = Now,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        Quiz.Dispose();
        await ValueTask.CompletedTask;
    }

    private QuizStore Store => Services.GetRequiredService<QuizStore>();

    private DateTime Now => Quiz.Portal.Clock.GetUtcNow().UtcDateTime;

    // The order of the answers to match comes from the version of the question.
    private static string LineOf(Question question, string line) => question is Matching { Items: [var one, var other] } && line.Length > 0
        ? ResponseText.Write(new Matched(line == AllRight ? [one.Answer, other.Answer] : [other.Answer, one.Answer]))
        : line;

    private NewAnswer Graded(QuizAttempt attempt, int place, Question question, string line, string? certainty, int seconds)
    {
        var grade = Assert.IsType<Graded>(Grader.Grade(question, ResponseText.Parse(line)!));
        var asked = new AttemptTry(attempt.Id, place, 0);
        return new NewAnswer
        {
            PersonId = attempt.PersonId, Submission = asked.Submission, Asked = asked, Question = question.Id, QuestionVersion = question.Head.Version,
            Objective = question.Head.Objective, Response = line, Score = (double)grade.Score, Certainty = certainty, Misconceptions = grade.Misconceptions, Seconds = seconds, At = Now,
        };
    }
}
