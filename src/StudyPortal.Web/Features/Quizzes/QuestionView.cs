using StudyPortal.Content;
using StudyPortal.Content.Questions;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>A question as one learner sees it now.</summary>
/// <param name="Number">Place in the check-in, from 1; 0 where the question stands alone.</param>
/// <param name="Lesson"><c>guide/lesson</c> in which it is asked, or null.</param>
/// <param name="Home">Path of the page it stands on, for links to itself.</param>
/// <param name="Given">The response that was accepted, or null.</param>
/// <param name="Grade">Set where the response was accepted.</param>
/// <param name="Certainty">How sure the learner said to be of the response, or null.</param>
/// <param name="Beliefs">The misconceptions that the response gave away.</param>
/// <param name="Problem">Why what was posted was not accepted, or null.</param>
/// <param name="Posted">The fields of the form that was not accepted, to stand in it again; null for an empty form.</param>
public sealed record QuestionView(
    Question Question, int Number, string? Lesson, string Home, Response? Given = null, Graded? Grade = null, Certainty? Certainty = null,
    IReadOnlyList<Misconception>? Beliefs = null, string? Problem = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Posted = null)
{
    /// <summary>Set where the question is a drill.</summary>
    public DrillPlace? Drill { get; init; }

    /// <summary>Set where the question is asked in an attempt at a quiz.</summary>
    public AttemptPlace? Attempt { get; init; }

    /// <summary>Where the form is posted.</summary>
    public string Action => Attempt?.Action ?? Drill?.Action ?? $"/answers/{Question.Id}";

    public string Anchor => $"q-{Question.Id}{(Attempt is { IsBeside: true } ? "-beside" : "")}";

    /// <summary>Where the question is asked anew, without script.</summary>
    public string AgainLink => $"{Home}?again={Question.Id}#{Anchor}";

    /// <summary>The indexes of one of the question's lists, in the order in which they are shown. What is posted are the indexes themselves.</summary>
    /// <param name="part">The field that the list fills, or its own name.</param>
    public IReadOnlyList<int> OrderOf(string part, int count) => (Attempt, Question) switch
    {
        (null, _) => [.. Enumerable.Range(0, count)],
        ({ Seed: var seed }, Ordering ordering) => ShownOptions.OrderOfSteps(seed, ordering),
        ({ Seed: var seed }, _) => ShownOptions.Order(seed, Question.Id, part, count),
    };

    /// <summary>Whether the field stood at this value when the form was posted.</summary>
    public bool IsPosted(string field, string value) => PostedTo(field).Contains(value, StringComparer.Ordinal);

    /// <summary>What the field held when the form was posted, or null.</summary>
    public string? TextPosted(string field) => PostedTo(field).FirstOrDefault();

    /// <summary>Whether the accepted response holds this option.</summary>
    public bool IsTaken(int option) => Given switch
    {
        ChosenOption(var index) => index == option,
        ChosenOptions(var indexes) => indexes.Contains(option),
        Judgement(_, var reason) => reason == option,
        _ => false,
    };

    /// <summary>The question with a stored answer, graded anew; an answer to an older version of the question is not shown.</summary>
    public QuestionView With(Answer? stored, Catalogue catalogue) =>
        stored is not null && stored.QuestionVersion == Question.Head.Version && ResponseText.Parse(stored.Response) is { } response
            && Grader.Grade(Question, response) is Graded graded
            ? this with { Given = response, Grade = graded, Certainty = CertaintyText.Parse(stored.Certainty), Beliefs = BeliefsIn(graded, catalogue) }
            : this;

    public static IReadOnlyList<Misconception> BeliefsIn(Graded grade, Catalogue? catalogue) =>
        [.. grade.Misconceptions.Select(id => catalogue?.Misconceptions.GetValueOrDefault(id)).OfType<Misconception>()];

    private IReadOnlyList<string> PostedTo(string field) => Posted?.GetValueOrDefault(field) ?? [];
}
