using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Begins an attempt for whoever is behind this request, or finds the one to go on with.</summary>
public sealed class StartQuiz(CatalogueHolder content, CurrentPerson current, QuizStore store, TimeProvider time)
{
    /// <summary>A person who was erased in the meantime is given one new guest, not an endless row of them.</summary>
    private const int MaxPersons = 2;

    /// <param name="submission">Key of the form, or empty where it has none.</param>
    /// <returns>Id of the attempt; null where it could not be stored.</returns>
    public async Task<Guid?> StartAsync(QuizPlan plan, AnsweringWay way, bool asksCertainty, string submission, CancellationToken cancel)
    {
        var person = await current.EnsureAsync(cancel);
        for (var persons = 1; ; persons++)
        {
            switch (await store.StartAsync(NewAttempt(person, plan, way, asksCertainty, submission), cancel))
            {
                case AttemptStarted(var attempt):
                    return attempt.Id;
                case AttemptAlreadyStarted(var first):
                    return first.Id;
                case AttemptOfUnknownPerson when persons < MaxPersons:
                    person = await current.BecomeGuestAsync(cancel);
                    break;
                default:
                    return null;
            }
        }
    }

    private QuizAttempt NewAttempt(Guid person, QuizPlan plan, AnsweringWay way, bool asksCertainty, string submission)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var seed = PractiseDrills.NewSeed();
        return new QuizAttempt
        {
            Id = id,
            PersonId = person,
            Submission = submission.Length > 0 ? submission : id.ToString("N"),
            Quiz = plan.Slug,
            PlanVersion = plan.Version,
            Way = AnsweringWayText.Write(way),
            Seed = unchecked((long)seed),
            AsksCertainty = plan.Certainty switch { CertaintyUse.Always => true, CertaintyUse.Never => false, _ => asksCertainty },
            Questions = [.. QuestionDraw.Of(plan, seed).Select(question => new AskedQuestion(question, content.Current.Questions[question].Head.Version))],
            StartedAt = now.UtcDateTime,
            EndsAt = way == AnsweringWay.Exam && plan.Limit is { } limit ? (now + limit).UtcDateTime : null,
        };
    }
}
