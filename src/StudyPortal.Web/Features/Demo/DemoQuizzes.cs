using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Demo;

/// <summary>The quizzes that one learner takes: that of each guide about when the class should have read it, most of them in time.</summary>
internal sealed class DemoQuizzes
{
    private readonly DemoLearner _learner;
    private readonly Guid _person;
    private readonly Catalogue _catalogue;
    private readonly DemoTerm _term;
    private readonly DemoRows _rows;
    private readonly DemoRandom _random;
    private readonly DemoMind _mind;
    private readonly List<(int Day, QuizPlan Quiz)> _planned = [];

    public DemoQuizzes(DemoLearner learner, Guid person, Catalogue catalogue, DemoTerm term, DemoRows rows, DemoRandom random, DemoMind mind)
    {
        (_learner, _person, _catalogue, _term, _rows, _random, _mind) = (learner, person, catalogue, term, rows, random, mind);
        foreach (var guide in catalogue.Guides)
        {
            if (catalogue.FindQuiz(guide.Slug) is not { } quiz || random.Chance((1 - learner.Diligence) * 0.4)) continue;
            var day = term.QuizDueOn(guide) + random.Below(7) - (random.Chance(0.25 * (1 - learner.Diligence)) ? 8 : 0);
            _planned.Add((day, quiz));
            if (random.Chance(0.5)) _planned.Add((day - 2, quiz));
        }
    }

    public void TakeThoseOf(int day)
    {
        foreach (var (_, quiz) in _planned.Where(planned => planned.Day == day)) Take(quiz, _term.At(day, _learner.Hour + _random.Between(1.6, 2.4)));
        if (day == 0 && _learner.IsHere && _random.Chance(0.4)) Open(_catalogue.Quizzes[^1], _term.Now.AddMinutes(-_random.Between(9, 20)));
    }

    private void Take(QuizPlan quiz, DateTime at)
    {
        var attempt = Start(quiz, at);
        var drafts = Draft(attempt, at, attempt.Questions.Count);
        var end = drafts.Count == 0 ? at : drafts[^1].SavedAt.AddSeconds(20);
        if (end >= _term.Now) return;

        var handIn = AttemptGrading.HandIn(new AttemptRecord(attempt, drafts, []), _catalogue, new DateTimeOffset(end));
        _rows.Answers.AddRange(handIn.Answers);
        _rows.Drafts.AddRange(drafts);
        _rows.Attempts.Add(new QuizAttempt
        {
            Id = attempt.Id, PersonId = attempt.PersonId, Submission = attempt.Submission, Quiz = attempt.Quiz, PlanVersion = attempt.PlanVersion, Way = attempt.Way,
            Seed = attempt.Seed, AsksCertainty = attempt.AsksCertainty, Questions = attempt.Questions, StartedAt = attempt.StartedAt, HandedInAt = handIn.At,
            Mark = handIn.Mark, MaxMark = handIn.MaxMark,
        });
    }

    // Begun and not handed in yet.
    private void Open(QuizPlan quiz, DateTime at)
    {
        var attempt = Start(quiz, at);
        _rows.Attempts.Add(attempt);
        _rows.Drafts.AddRange(Draft(attempt, at, attempt.Questions.Count / 3).Where(draft => draft.SavedAt < _term.Now));
    }

    private QuizAttempt Start(QuizPlan quiz, DateTime at)
    {
        var (id, seed) = (_random.Id(), _random.Seed());
        return new QuizAttempt
        {
            Id = id, PersonId = _person, Submission = id.ToString("N"), Quiz = quiz.Slug, PlanVersion = quiz.Version, Way = AnsweringWayText.Write(AnsweringWay.Deferred),
            Seed = seed, AsksCertainty = quiz.Certainty != CertaintyUse.Never, StartedAt = at,
            Questions = [.. QuestionDraw.Of(quiz, unchecked((ulong)seed)).Select(question => new AskedQuestion(question, _catalogue.Questions[question].Head.Version))],
        };
    }

    private List<QuizDraft> Draft(QuizAttempt attempt, DateTime at, int questions)
    {
        var drafts = new List<QuizDraft>();
        foreach (var (place, asked) in attempt.Questions.Index().Take(questions))
        {
            var seconds = (int)_random.Between(25, 130);
            at = at.AddSeconds(seconds);
            if (_random.Chance(0.04 * (1.5 - _learner.Diligence))) continue;
            var reply = _mind.Answer(_catalogue.Questions[asked.Id]);
            drafts.Add(new QuizDraft
            {
                AttemptId = attempt.Id, Place = place, Response = ResponseText.Write(reply.Response), Revision = 1, SavedAt = at, Seconds = seconds,
                Certainty = attempt.AsksCertainty && reply.Certainty is { } certainty ? CertaintyText.Write(certainty) : null,
            });
        }

        return drafts;
    }
}
