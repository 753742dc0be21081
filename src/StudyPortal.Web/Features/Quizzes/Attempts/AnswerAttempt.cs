using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>
/// The one way an answer comes into an attempt. In the immediate way it is graded and stored as a try; in the others it is kept until the attempt is handed in. Either
/// way it is acknowledged only once it is on the disk, a second post of the same form changes nothing, and no tab can overwrite what another has saved.
/// </summary>
public sealed class AnswerAttempt(AttemptViews views, CatalogueHolder content, QuizStore store, TimeProvider time)
{
    public async Task<AttemptOutcome> AnswerAsync(Guid attempt, int number, AttemptPost post, CancellationToken cancel)
    {
        if (await views.FindAsync(attempt, cancel) is not { } view || view.At(number) is not { } item) return new NoSuchPlace();
        if (!view.Attempt.IsOpen) return new AttemptIsOver();
        if (item.Standing is not { } question) return new QuestionWithdrawn();
        if (view.Way == AnsweringWay.Immediate) return await TryAsync(view, item, question, post, cancel);
        if (post.IsEmpty) return await TakeBackAsync(view, item, post, cancel);
        return Read(question, post) switch
        {
            (AnswerRefused refused, _, _) => refused,
            (_, { } responded, _) => await KeepAsync(view, item, ResponseText.Write(responded.Response), responded.Certainty, post, cancel),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What the form holds, graded; or why it is no answer.</summary>
    private static (AnswerRefused? Refused, Responded? Responded, Graded? Graded) Read(Question question, AttemptPost post) => ResponseForm.Read(question, post.Fields) switch
    {
        NotResponded missing => (new AnswerRefused(missing.Message), null, null),
        Responded responded => Grader.Grade(question, responded.Response) switch
        {
            Graded graded => (null, responded, graded),
            Unreadable unreadable => (new AnswerRefused(unreadable.Message), null, null),
            var other => throw new InvalidOperationException($"Unknown grade {other}."),
        },
        var other => throw new InvalidOperationException($"Unknown form {other}."),
    };

    private async Task<AttemptOutcome> TakeBackAsync(AttemptView view, AttemptItem item, AttemptPost post, CancellationToken cancel) =>
        item.Draft is null && post.Revision == 0 ? Kept(view, item, 0) : await KeepAsync(view, item, "", certainty: null, post, cancel);

    private async Task<AttemptOutcome> KeepAsync(AttemptView view, AttemptItem item, string response, Certainty? certainty, AttemptPost post, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var draft = new NewDraft
        {
            PersonId = view.Attempt.PersonId, Attempt = view.Id, Place = item.Place, Response = response,
            Certainty = certainty is { } said && view.Attempt.AsksCertainty ? CertaintyText.Write(said) : null,
            FromRevision = post.Revision, Seconds = post.SecondsUntil(now, view.Attempt.StartedAt), At = now.UtcDateTime,
        };
        return await store.SaveDraftAsync(draft, cancel) switch
        {
            DraftSaved(var revision) => Kept(view, item, revision),
            DraftBehind => new KeptElsewhere(),
            DraftOfClosedAttempt => new AttemptIsOver(),
            DraftOfUnknownAttempt => new NoSuchPlace(),
            _ => new AnswerNotKept(),
        };
    }

    private async Task<AttemptOutcome> TryAsync(AttemptView view, AttemptItem item, Question question, AttemptPost post, CancellationToken cancel)
    {
        var (refused, responded, graded) = Read(question, post);
        if (responded is null || graded is null)
            return post.Revision == item.Tries.Count && !item.IsSettled ? refused! : new TriedElsewhere();
        var response = ResponseText.Write(responded.Response);
        if (post.Revision < item.Tries.Count && item.Tries[post.Revision].Response == response) return Kept(view, item, item.Tries.Count);
        if (post.Revision != item.Tries.Count || item.IsSettled) return new TriedElsewhere();

        // After the first try they know more than they were sure of.
        var said = post.Revision == 0 && view.Attempt.AsksCertainty ? responded : responded with { Certainty = null };
        var now = time.GetUtcNow();
        var asked = new AttemptTry(view.Id, item.Place, item.Tries.Count);
        var answer = AttemptGrading.Answer(view.Attempt.PersonId, asked, question, said, graded, content.Current, now.UtcDateTime) with
        {
            Hints = item.Tries.Count, // Each try that was not right has opened one.
            Seconds = post.SecondsUntil(now, view.Attempt.StartedAt),
        };
        return await store.StoreTryAsync(answer, cancel) switch
        {
            TryStored => Kept(view, item, asked.Try + 1),
            TryAlreadyStored(var first) => first.Response == response ? Kept(view, item, asked.Try + 1) : new TriedElsewhere(),
            TryOfClosedAttempt => new AttemptIsOver(),
            TryOfUnknownAttempt => new NoSuchPlace(),
            _ => new AnswerNotKept(),
        };
    }

    /// <summary>After a try its outcome is looked at; otherwise the next question comes, and after the last one the overview.</summary>
    private static AnswerKept Kept(AttemptView view, AttemptItem item, int revision) => new(revision, view.Way switch
    {
        AnsweringWay.Immediate => AttemptLinks.Question(view.Id, item.Number),
        _ when item.Number < view.Items.Count => AttemptLinks.Question(view.Id, item.Number + 1),
        _ => AttemptLinks.Overview(view.Id),
    });
}
