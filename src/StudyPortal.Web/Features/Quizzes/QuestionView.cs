using StudyPortal.Content;
using StudyPortal.Content.Questions;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>A question as one learner sees it now.</summary>
/// <param name="Number">Place in the check-in, from 1; 0 where the question stands alone.</param>
/// <param name="Lesson"><c>guide/lesson</c> in which it is asked, or null.</param>
/// <param name="Home">Path of the page it stands on, for links to itself.</param>
/// <param name="Given">The response to show, or null for an empty form.</param>
/// <param name="Grade">Set where the response was accepted.</param>
/// <param name="Problem">Why the response was not accepted, or null.</param>
/// <param name="Beliefs">The misconceptions that the response gave away.</param>
public sealed record QuestionView(
    Question Question, int Number, string? Lesson, string Home, Response? Given = null, Graded? Grade = null, string? Problem = null,
    IReadOnlyList<Misconception>? Beliefs = null)
{
    public string Anchor => $"q-{Question.Id}";

    /// <summary>Where the question is asked anew, without script.</summary>
    public string AgainLink => $"{Home}?again={Question.Id}#{Anchor}";

    public bool IsTicked(int option) => Given switch
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
            ? this with { Given = response, Grade = graded, Beliefs = BeliefsIn(graded, catalogue) }
            : this;

    public static IReadOnlyList<Misconception> BeliefsIn(Graded grade, Catalogue? catalogue) =>
        [.. grade.Misconceptions.Select(id => catalogue?.Misconceptions.GetValueOrDefault(id)).OfType<Misconception>()];
}
