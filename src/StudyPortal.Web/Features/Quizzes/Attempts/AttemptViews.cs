using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Finds the attempts of whoever is behind this request. One whose time is over is handed in by being looked at.</summary>
public sealed class AttemptViews(CatalogueHolder content, CurrentPerson current, QuizReader reader, HandInAttempt handIn, TimeProvider time)
{
    /// <summary>The attempt, or null where whoever asks has no such attempt.</summary>
    public async Task<AttemptView?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (current.Find() is not { } person || await reader.AttemptAsync(person, id, cancel) is not { } record) return null;
        if (IsOverdue(record.Attempt))
        {
            await handIn.HandInAsync(person, id, CancellationToken.None);
            record = await reader.AttemptAsync(person, id, cancel) ?? record;
        }
        return AttemptView.Of(record, content.Current, time.GetUtcNow());
    }

    /// <summary>The attempts that can be gone on with, last started first.</summary>
    public async Task<IReadOnlyList<AttemptView>> OpenAsync(CancellationToken cancel)
    {
        if (current.Find() is not { } person) return [];
        var open = new List<AttemptView>();
        foreach (var attempt in await reader.OpenAsync(person, cancel))
        {
            if (!IsOverdue(attempt) && await reader.AttemptAsync(person, attempt.Id, cancel) is { Attempt.IsOpen: true } record)
                open.Add(AttemptView.Of(record, content.Current, time.GetUtcNow()));
        }
        return open;
    }

    private bool IsOverdue(QuizAttempt attempt) => attempt.IsOpen && AttemptView.ClockOf(attempt, time.GetUtcNow()).IsClosed;
}
