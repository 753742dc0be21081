using StudyPortal.Content;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Ends an attempt: what is kept is graded and stored, all at once. What was saved while it was being graded is graded too.</summary>
public sealed class HandInAttempt(CatalogueHolder content, QuizStore store, QuizReader reader, TimeProvider time)
{
    /// <summary>Somebody who saves faster than the portal grades is told to try again.</summary>
    private const int MaxReads = 8;

    public async Task<HandInResult> HandInAsync(Guid person, Guid attempt, CancellationToken cancel)
    {
        for (var reads = 1; ; reads++)
        {
            if (await reader.AttemptAsync(person, attempt, cancel) is not { } record) return new HandInOfUnknownAttempt();
            if (!record.Attempt.IsOpen) return new AlreadyHandedIn(record.Attempt);
            var result = await store.HandInAsync(AttemptGrading.HandIn(record, content.Current, time.GetUtcNow()), cancel);
            if (result is not HandInBehind || reads == MaxReads) return result;
        }
    }
}
