using StudyPortal.Learning.Statistics;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Tests.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Statistics;

public sealed class QuestionQueryTests
{
    [Theory]
    [InlineData(null, null, null, null, null, "/statistics#questions-title")]
    [InlineData("-doubts", "", "", "", "1", "/statistics#questions-title")]
    [InlineData("facility", "a b", "one answer", "any", "2", "/statistics?sort=facility&objective=a%20b&kind=one%20answer&doubt=any&page=2#questions-title")]
    [InlineData("-answers", null, null, "TooEasy", "-1", "/statistics?sort=-answers&doubt=TooEasy#questions-title")]
    [InlineData("nothing", null, null, "LowConsistency", "x", "/statistics#questions-title")]
    public void An_address_is_read_and_written(string? order, string? objective, string? kind, string? doubt, string? page, string link) =>
        Assert.Equal(link, QuestionQuery.Parse(order, objective, kind, doubt, page).Link());

    [Fact]
    public void What_has_no_figure_comes_last_either_way()
    {
        var lines = new[] { Line("single", people: 0), Line("numeric", people: 12), Line("multiple", people: 10) };
        Assert.Equal(["multiple", "numeric", "single"], Sorted("facility", lines), StringComparer.Ordinal);
        Assert.Equal(["numeric", "multiple", "single"], Sorted("-facility", lines), StringComparer.Ordinal);
        Assert.Equal(["numeric", "multiple", "single"], Sorted("-answers", lines), StringComparer.Ordinal);
    }

    [Fact]
    public void Doubts_are_looked_for_one_by_one_or_all()
    {
        // Ten of ten wrong, and ten of twelve.
        var lines = new[] { Line("single", people: 0), Line("numeric", people: 12), Line("multiple", people: 10) };
        Assert.Equal(["multiple"], Sorted("question", lines, nameof(DoubtKind.TooHard)), StringComparer.Ordinal);
        Assert.Equal(["multiple"], Sorted("question", lines, QuestionQuery.AnyDoubt), StringComparer.Ordinal);
        Assert.Empty(Sorted("question", lines, nameof(DoubtKind.TooEasy)));
    }

    private static IEnumerable<string> Sorted(string order, IReadOnlyList<QuestionLine> lines, string? doubt = null) =>
        QuestionQuery.Parse(order, null, null, doubt, null).Apply(lines).Select(line => line.Figures.Question.Id);

    // All but the first ten people are right.
    private static QuestionLine Line(string kind, int people)
    {
        var question = Questions.OfKind(kind);
        var attempts = Enumerable.Range(0, people).Select(person => new ItemAttempt($"p{person}", question.Id, "v1", person < 10 ? 0 : 1, "typed:1", [], null, DateTimeOffset.UnixEpoch));
        return new QuestionLine(new QuestionFigures(question, QuestionAnalysis.Of(question, AnswerTally.Of(attempts)), null));
    }
}
