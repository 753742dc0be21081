using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Tests.Questions;

/// <summary>What the shipped questions promise as a whole; the loader's own checks hold each of them.</summary>
public sealed class ShippedBankTests
{
    private const int FewestQuestions = 180;
    private const int FewestPerObjective = 4;
    private const double LeastShareOfADifficulty = 0.2;

    private static Catalogue Catalogue => ShippedContent.Load.Sound;

    private static List<Question> Bank => [.. Catalogue.Questions.Values.Where(question => question is not Prediction)];

    [Fact]
    public void There_are_enough_questions_of_balanced_difficulty()
    {
        Assert.True(Bank.Count >= FewestQuestions, $"{Bank.Count} questions");
        Assert.All(Bank.GroupBy(question => question.Head.Difficulty), level => Assert.True(level.Count() >= LeastShareOfADifficulty * Bank.Count, $"difficulty {level.Key}: {level.Count()}"));
    }

    [Fact]
    public void Every_objective_is_taught_and_asked_often_enough() => Assert.All(Catalogue.Objectives, objective =>
    {
        Assert.Contains(Catalogue.Guides.SelectMany(guide => guide.Lessons), lesson => lesson.Objectives.Contains(objective.Id, StringComparer.Ordinal));
        Assert.True(Bank.Count(question => question.Head.Objective == objective.Id) >= FewestPerObjective, objective.Id);
    });

    [Fact]
    public void Every_question_explains_itself_gives_a_hint_and_names_its_sources() => Assert.All(Bank, question =>
    {
        Assert.False(string.IsNullOrWhiteSpace(question.Head.ExplanationHtml));
        Assert.NotEmpty(question.Head.HintsHtml);
        Assert.NotEmpty(question.Head.Sources);
    });

    [Fact]
    public void Every_kind_is_asked() =>
        Assert.All(
            typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question)) && !type.IsAbstract),
            kind => Assert.Contains(Catalogue.Questions.Values, question => question.GetType() == kind));
}
