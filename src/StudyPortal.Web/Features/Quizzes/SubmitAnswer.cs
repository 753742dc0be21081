using System.Security.Cryptography;
using System.Text;
using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>
/// The one way an answer comes in: read, graded, stored, then acknowledged. The outcome shows what is in the database, so a second post of the
/// same form gives the same outcome and changes nothing.
/// </summary>
public sealed class SubmitAnswer(CatalogueHolder content, AnswerStore answers, CurrentPerson current, TimeProvider time)
{
    /// <summary>A form that was open in two guests' lifetimes is given one new guest, not an endless row of them.</summary>
    private const int MaxPersons = 2;

    public async Task<SubmitOutcome> SubmitAsync(PostedAnswer posted, CancellationToken cancel)
    {
        if (content.Current.FindQuestion(posted.Question) is not { } question) return new NoSuchQuestion();
        switch (ResponseForm.Read(question, posted.Fields))
        {
            case NotResponded missing:
                return new NotAccepted(question, missing.Message);
            case Responded responded:
                return Grader.Grade(question, responded.Response) switch
                {
                    Graded graded => await StoreAsync(posted, question, responded, graded, cancel),
                    Unreadable unreadable => new NotAccepted(question, unreadable.Message),
                    var other => throw new InvalidOperationException($"Unknown grade {other}."),
                };
            case var other:
                throw new InvalidOperationException($"Unknown form {other}.");
        }
    }

    private async Task<SubmitOutcome> StoreAsync(PostedAnswer posted, Question question, Responded responded, Graded graded, CancellationToken cancel)
    {
        var person = await current.EnsureAsync(cancel);
        for (var persons = 1; ; persons++)
        {
            var row = RowOf(person, posted, question, responded, graded);
            switch (await answers.StoreAsync(row, cancel))
            {
                case AnswerStored:
                    return new Accepted(question, responded.Response, graded, responded.Certainty);
                case AnswerAlreadyStored(var first):
                    return Again(question, first);
                case AnswerOfUnknownPerson when persons < MaxPersons:
                    person = await current.BecomeGuestAsync(cancel);
                    break;
                default:
                    return new NotStored(question);
            }
        }
    }

    private NewAnswer RowOf(Guid person, PostedAnswer posted, Question question, Responded responded, Graded graded) => new()
    {
        PersonId = person,
        Submission = KeyOf(posted, question, responded.Response),
        Question = question.Id,
        QuestionVersion = question.Head.Version,
        Objective = content.Current.Objectives.Any(objective => objective.Id == question.Head.Objective) ? question.Head.Objective : "",
        Lesson = new QuestionPlace(posted.Lesson, Number: 0).Known(content)?.ToString(),
        Response = ResponseText.Write(responded.Response),
        Score = (double)graded.Score,
        Hints = posted.Hints,
        Certainty = responded.Certainty is { } certainty ? CertaintyText.Write(certainty) : null,
        Misconceptions = graded.Misconceptions,
        At = time.GetUtcNow().UtcDateTime,
    };

    /// <summary>
    /// What makes two posts one. A drill is answered once, whatever form it is sent in. Of other questions the form has a key; where it was kept for guests and sent
    /// without script, the same answer to the same question within a minute is a second post of it.
    /// </summary>
    private string KeyOf(PostedAnswer posted, Question question, Response response)
    {
        if (DrillId.Parse(question.Id) is not null) return question.Id;
        if (posted.Submission.Length > 0) return posted.Submission;
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{minute} {question.Id} {ResponseText.Write(response)}")).AsSpan(0, 16));
    }

    private static SubmitOutcome Again(Question question, Answer stored) =>
        (DrillId.Parse(question.Id) is null || stored.QuestionVersion == question.Head.Version)
            && ResponseText.Parse(stored.Response) is { } response && Grader.Grade(question, response) is Graded graded
            ? new Accepted(question, response, graded, CertaintyText.Parse(stored.Certainty))
            : new NotAccepted(question, "This question was answered before in this form, and has changed since. Reload the page to answer it anew.");
}
