using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>One question of an attempt as it stands now.</summary>
/// <param name="Place">From 0, in the order in which the attempt asks.</param>
/// <param name="Asked">The question and the version of it that the attempt asks.</param>
/// <param name="Question">As the content has it now, whatever its version; null where it is gone.</param>
/// <param name="Draft">What is kept for it, or null.</param>
/// <param name="Tries">Its graded answers, in the order in which they were given.</param>
/// <param name="IsOver">Whether the attempt was handed in.</param>
/// <param name="IsWithdrawn">Whether it does not count: it was changed or taken away before it was answered.</param>
public sealed record AttemptItem(int Place, AskedQuestion Asked, Question? Question, QuizDraft? Draft, IReadOnlyList<Answer> Tries, bool IsOver, bool IsWithdrawn)
{
    /// <summary>From 1, as learners count.</summary>
    public int Number => Place + 1;

    /// <summary>The question, where it is still the one that was asked; otherwise null.</summary>
    public Question? Standing => IsSame(Question, Asked) ? Question : null;

    /// <summary>Tries that it has in the immediate way.</summary>
    public int MostTries => TryMark.Most(Question?.Head.HintsHtml.Count ?? 0);

    /// <summary>Whether nothing more can be answered.</summary>
    public bool IsSettled => IsOver || IsWithdrawn || (Tries is [.., var last] && (last.IsRight || Tries.Count >= MostTries || Standing is null));

    /// <summary>Whether it is answered as far as the learner is concerned.</summary>
    public bool IsAnswered => State is not (ItemState.Open or ItemState.Trying or ItemState.LeftOut);

    public ItemState State => this switch
    {
        { Tries: [.., var last] } when IsSettled => last.IsRight ? ItemState.Right : last.Score > 0 ? ItemState.Partly : ItemState.Wrong,
        { Tries.Count: > 0 } => ItemState.Trying,
        { IsWithdrawn: true } => ItemState.Withdrawn,
        { IsOver: true } => ItemState.LeftOut,
        { Draft.Response.Length: > 0 } => ItemState.Kept,
        _ => ItemState.Open,
    };

    /// <summary>What it has come to.</summary>
    public AttemptAnswer Outcome => AttemptAnswer.Of(
        Place, Asked.Id, [.. Tries.Select(made => new QuizTry((decimal)made.Score, CertaintyText.Parse(made.Certainty), made.Misconceptions))]);

    /// <summary>Whether the content still has the question as it was asked.</summary>
    internal static bool IsSame(Question? question, AskedQuestion asked) => question?.Head.Version == asked.Version;
}
