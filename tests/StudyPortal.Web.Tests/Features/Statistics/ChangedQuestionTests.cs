using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Tests.Features.Statistics;

public sealed class ChangedQuestionTests
{
    [Fact]
    public async Task Answers_to_an_older_version_are_told_apart_and_leave_the_figures_alone()
    {
        await using var answered = new AnsweredQuiz();
        await answered.InitializeAsync();
        var browser = await answered.Quiz.Portal.SignInAsync(PortalRoles.Instructor);
        answered.Quiz.WriteQuestions("How many members of five have to agree?");
        answered.Quiz.Publish();

        var changed = await browser.GetAsync($"/statistics/questions/{QuizPortal.Number}");
        Assert.Contains("Nobody has answered the present version of this question yet", changed.Text, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "not enough data yet", "", "20", "20", "75 %", "just now"], Cells(changed), StringComparer.Ordinal);

        await answered.HandInAsync(["typed:3", "option:0", ""]);
        Assert.Equal(["1", "1", "not enough data yet", "", "20", "20", "75 %", "just now"], Cells(await browser.GetAsync($"/statistics/questions/{QuizPortal.Number}")), StringComparer.Ordinal);
        // Nobody but the last one has answered the whole quiz as it is now.
        Assert.Contains("1 person with a whole one", (await browser.GetAsync("/statistics/quizzes/sample")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_yet_is_an_answer_too()
    {
        using var quiz = new QuizPortal();
        var browser = await quiz.Portal.SignInAsync(PortalRoles.Instructor);

        Assert.Contains("Nobody has handed this quiz in yet", (await browser.GetAsync("/statistics/quizzes/sample")).Text, StringComparison.Ordinal);
        Assert.Contains("not enough data yet", (await browser.GetAsync("/statistics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_kept_until_an_answer_the_content_or_a_minute_goes_by()
    {
        await using var answered = new AnsweredQuiz();
        var (quiz, kept) = (answered.Quiz, answered.Quiz.Portal.Services.GetRequiredService<KeptFigures>());
        var first = await kept.NowAsync();
        Assert.Same(first, await kept.NowAsync());
        Assert.Same(await first.OfQuizAsync(first.Catalogue.Quizzes[0]), await first.OfQuizAsync(first.Catalogue.Quizzes[0]));

        await answered.HandInAsync(["typed:3", "", ""]);
        var second = await kept.NowAsync();
        Assert.NotSame(first, second);

        quiz.WriteQuestions("How many members of five have to agree?");
        quiz.Publish();
        var third = await kept.NowAsync();
        Assert.NotSame(second, third);

        quiz.Portal.Clock.Move(KeptFigures.Age);
        Assert.NotSame(third, await kept.NowAsync());
    }

    private static IEnumerable<string> Cells(Hosting.Page page) => page.Document.QuerySelectorAll("section[aria-labelledby=versions-title] td")
        .Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
