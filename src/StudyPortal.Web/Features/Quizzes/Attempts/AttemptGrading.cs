using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Grades what an attempt holds. A function of its arguments.</summary>
public static class AttemptGrading
{
    /// <summary>An answer of an attempt, as it is stored.</summary>
    public static NewAnswer Answer(Guid person, AttemptTry asked, Question question, Responded responded, Graded graded, Catalogue catalogue, DateTime at) => new()
    {
        PersonId = person,
        Submission = asked.Submission,
        Asked = asked,
        Question = question.Id,
        QuestionVersion = question.Head.Version,
        Objective = catalogue.Objectives.Any(objective => objective.Id == question.Head.Objective) ? question.Head.Objective : "",
        Response = ResponseText.Write(responded.Response),
        Score = (double)graded.Score,
        Certainty = responded.Certainty is { } certainty ? CertaintyText.Write(certainty) : null,
        Misconceptions = graded.Misconceptions,
        At = at,
    };

    /// <summary>The attempt graded, to be handed in as it was read.</summary>
    public static NewHandIn HandIn(AttemptRecord record, Catalogue catalogue, DateTimeOffset now)
    {
        var attempt = record.Attempt;
        // What was kept counts at the limit, however late it is graded.
        var at = attempt.EndsAt is { } end && end < now.UtcDateTime ? end : now.UtcDateTime;
        var view = AttemptView.Of(record, catalogue, now);
        var graded = view.Items.Where(item => item.Tries.Count == 0).Select(item => GradeDraft(attempt, item, catalogue, at)).OfType<NewAnswer>().ToList();
        var byPlace = graded.ToDictionary(answer => answer.Asked!.Value.Place);
        var result = AttemptResult.Of(view.Items.Where(item => !item.IsWithdrawn).Select(item => byPlace.TryGetValue(item.Place, out var answer) ? OutcomeOf(answer) : item.Outcome));
        return new NewHandIn
        {
            PersonId = attempt.PersonId, Attempt = attempt.Id, Writes = record.Writes, Answers = graded, Mark = (double)result.Mark, MaxMark = (double)result.MaxMark, At = at,
        };
    }

    private static NewAnswer? GradeDraft(QuizAttempt attempt, AttemptItem item, Catalogue catalogue, DateTime at)
    {
        if (item is not { Draft: { Response.Length: > 0 } draft, Standing: { } question }) return null;
        if (ResponseText.Parse(draft.Response) is not { } response || Grader.Grade(question, response) is not Graded graded) return null;
        var responded = new Responded(response, CertaintyText.Parse(draft.Certainty));
        return Answer(attempt.PersonId, new AttemptTry(attempt.Id, item.Place, Try: 0), question, responded, graded, catalogue, at) with { Seconds = draft.Seconds };
    }

    private static AttemptAnswer OutcomeOf(NewAnswer answer) => AttemptAnswer.Of(
        answer.Asked!.Value.Place, answer.Question, [new QuizTry((decimal)answer.Score, CertaintyText.Parse(answer.Certainty), answer.Misconceptions)]);
}
