using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>Where in an attempt a question stands, and what its form has to carry.</summary>
/// <param name="Attempt">Id of the attempt.</param>
/// <param name="Seed">Decides the order in which options are shown.</param>
/// <param name="Number">Of the question, from 1.</param>
/// <param name="Way">How the attempt is answered.</param>
public sealed record AttemptPlace(Guid Attempt, ulong Seed, int Number, AnsweringWay Way)
{
    /// <summary>What the form is made from: the revision of what is kept or, in the immediate way, the tries made.</summary>
    public int Revision { get; init; }

    /// <summary>Tries that the question has in the immediate way.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Whether to ask how sure the learner is.</summary>
    public bool AsksCertainty { get; init; }

    /// <summary>Whether the attempt was handed in.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the learner is choosing between two answers: nothing is kept before they have said so.</summary>
    public bool IsDeciding { get; init; }

    /// <summary>Whether an answer is kept until the attempt is handed in; otherwise each is a try.</summary>
    public bool Keeps => Way != AnsweringWay.Immediate;

    /// <summary>Whether this is a second showing of the question on its page, beside the form that can be sent.</summary>
    public bool IsBeside { get; init; }

    /// <summary>When the form was made, in seconds since 1970.</summary>
    public long ShownAt { get; init; }

    public string Page => AttemptLinks.Question(Attempt, Number);

    public string Action => AttemptLinks.Answer(Attempt, Number);
}
