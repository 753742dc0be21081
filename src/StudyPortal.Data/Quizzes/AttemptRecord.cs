using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Quizzes;

/// <summary>All that is stored about one attempt.</summary>
/// <param name="Drafts">By place; those that were handed in stay.</param>
/// <param name="Answers">In the order of storing: in the immediate way the tries, in the others what was graded when it was handed in.</param>
public sealed record AttemptRecord(QuizAttempt Attempt, IReadOnlyList<QuizDraft> Drafts, IReadOnlyList<Answer> Answers)
{
    /// <summary>How often an answer was stored or a draft saved. It only grows, so two records with the same number hold the same.</summary>
    public int Writes => Answers.Count + Drafts.Sum(draft => draft.Revision);

    /// <summary>What is kept for a question, or null.</summary>
    public QuizDraft? DraftAt(int place) => Drafts.FirstOrDefault(draft => draft.Place == place);

    /// <summary>The tries at a question, in the order in which they were made.</summary>
    public IEnumerable<Answer> TriesAt(int place) => Answers.Where(answer => answer.Place == place).OrderBy(answer => answer.Try);
}
