using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>An attempt of whoever is behind this request, as it stands now.</summary>
/// <param name="Plan">The quiz, or null where it is not offered any more.</param>
/// <param name="Items">Its questions, in the order in which they are asked.</param>
public sealed record AttemptView(QuizAttempt Attempt, QuizPlan? Plan, IReadOnlyList<AttemptItem> Items, DateTimeOffset Now)
{
    public Guid Id => Attempt.Id;

    public string Title => Plan?.Title ?? "A quiz that is not offered any more";

    public AnsweringWay Way => AnsweringWayText.Parse(Attempt.Way) ?? throw new InvalidOperationException($"'{Attempt.Way}' is no way of answering.");

    public AttemptClock Clock => ClockOf(Attempt, Now);

    public int Answered => Items.Count(item => item.IsAnswered);

    /// <summary>The first question that is not answered, or null.</summary>
    public AttemptItem? FirstOpen => Items.FirstOrDefault(item => !item.IsAnswered);

    /// <summary>What the graded answers come to.</summary>
    public AttemptResult Result => AttemptResult.Of(Items.Where(item => !item.IsWithdrawn).Select(item => item.Outcome));

    /// <param name="number">From 1; null or anything that is no number of a question finds none.</param>
    public AttemptItem? At(int? number) => number is > 0 && number <= Items.Count ? Items[number.Value - 1] : null;

    public static AttemptClock ClockOf(QuizAttempt attempt, DateTimeOffset now) => new(attempt.EndsAt - attempt.StartedAt, now.UtcDateTime - attempt.StartedAt);

    public static AttemptView Of(AttemptRecord record, Catalogue catalogue, DateTimeOffset now)
    {
        var attempt = record.Attempt;
        var withdrawn = WithdrawnFrom(record, catalogue);
        return new AttemptView(
            attempt,
            catalogue.FindQuiz(attempt.Quiz),
            [
                .. attempt.Questions.Select((asked, place) => new AttemptItem(
                    place, asked, catalogue.Questions.GetValueOrDefault(asked.Id), record.DraftAt(place), [.. record.TriesAt(place)], !attempt.IsOpen, withdrawn.Contains(place))),
            ],
            now);
    }

    /// <summary>
    /// The places that do not count. An open attempt leaves out what was changed or taken away before it was answered. One that was handed in has left out as many
    /// as its most marks tell: those that have changed since come first, for of the others it is certain that they stood.
    /// </summary>
    private static HashSet<int> WithdrawnFrom(AttemptRecord record, Catalogue catalogue)
    {
        var attempt = record.Attempt;
        var unanswered = attempt.Questions.Index().Where(asked => !record.TriesAt(asked.Index).Any())
            .Select(asked => (Place: asked.Index, Stands: AttemptItem.IsSame(catalogue.Questions.GetValueOrDefault(asked.Item.Id), asked.Item)))
            .ToList();
        return attempt.MaxMark is { } most
            ? [.. unanswered.OrderBy(asked => asked.Stands).Take(attempt.Questions.Count - (int)most).Select(asked => asked.Place)]
            : [.. unanswered.Where(asked => !asked.Stands).Select(asked => asked.Place)];
    }
}
