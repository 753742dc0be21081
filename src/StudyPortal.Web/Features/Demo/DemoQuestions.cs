using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Demo;

/// <summary>The real questions, how hard they are and how real responses to them are graded.</summary>
internal sealed class DemoQuestions(Catalogue catalogue)
{
    // Many learners give the same answer, and a manifest is graded by running it.
    private readonly Dictionary<(string Question, string Response), Graded?> _graded = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _beliefs = new(StringComparer.Ordinal);

    public Catalogue Catalogue => catalogue;

    /// <summary>Every belief that some question can give away, in order.</summary>
    public IReadOnlyList<string> Beliefs { get; } =
        [.. catalogue.Questions.Values.SelectMany(GivenAway.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<Question> Of(Lesson lesson) =>
        [.. lesson.Blocks.OfType<QuizBlock>().SelectMany(block => block.Questions).Select(id => catalogue.Questions[id])];

    public IReadOnlyList<string> BeliefsOf(Question question)
    {
        if (!_beliefs.TryGetValue(question.Id, out var beliefs)) _beliefs[question.Id] = beliefs = GivenAway.By(question);
        return beliefs;
    }

    /// <summary>Ability (in logits) with which half answer it rightly who do not guess.</summary>
    public static double HardnessOf(Question question) => question.Head.Difficulty switch
    {
        1 => -1.2,
        2 => -0.4,
        _ => 0.5,
    } + (1.6 * (DemoRandom.ShareOf(question.Id) - 0.5));

    /// <summary>Null where the response cannot be graded.</summary>
    public Graded? Grade(Question question, Response response)
    {
        var key = (question.Id, ResponseText.Write(response));
        if (!_graded.TryGetValue(key, out var graded)) _graded[key] = graded = Grader.Grade(question, response) as Graded;
        return graded;
    }
}
