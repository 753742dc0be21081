using AngleSharp.Dom;
using StudyPortal.Data.People;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Statistics;

/// <summary>A worked example on its whole way: the figures of twenty people, from rows in the database to cells of a page.</summary>
public sealed class StatisticsPagesTests(AnsweredQuiz answered) : IClassFixture<AnsweredQuiz>
{
    private PortalFixture Portal => answered.Quiz.Portal;

    [Fact]
    public async Task A_quiz_is_listed_with_its_figures()
    {
        var page = await OpenAsync("/statistics");

        // Totals 3 2 1 0 five times each: mean and median 1.5, squares 25, variance 25/19. Variances of the marks 10 · 25/19 / 20: 3/2 (1 - 1/2).
        Assert.Equal(["20", "50 %", "50 %", "38.2 %", "75 %", "1 doubtful question"], Cells(page, "Sample quiz"), StringComparer.Ordinal);
        Assert.Equal("/statistics/quizzes/sample", Row(page, "Sample quiz").QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_structure_of_a_quiz_has_a_row_a_question()
    {
        var page = await OpenAsync("/statistics/quizzes/sample");

        Assert.Equal("Sample quiz", page.Heading);
        // Facility 15 of 20; index 0.25 / √(0.25 · 2.75/3); roots of the covariances with the total √(1/2), √(2/3), √(1/2). A staircase allows no better pairing.
        Assert.Equal(["20", "75 %", "44.4 %", "0 %", "33.3 %", "31.7 %", "52.2 %", "100 %", "19.5 s"], Cells(page, "How many of five"), StringComparer.Ordinal);
        Assert.Equal(["20", "50 %", "51.3 %", "33.3 %", "33.3 %", "36.6 %", "70.7 %", "100 %", "19.5 s"], Cells(page, "Where do clients"), StringComparer.Ordinal);
        // One right answer of four people, where blind guesses find one of three.
        Assert.Equal(["The mean first score of 25 % is under the 33.3 % of blind guesses: something in the question misleads."], page.Document.QuerySelectorAll("tr[data-question=who-dials] + tr li").Select(Text), StringComparer.Ordinal);
        Assert.Equal(["75 %"], Cells(page, "Internal consistency"), StringComparer.Ordinal);
        Assert.Contains("20 attempts handed in", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_shows_its_choices_with_share_power_and_misconception()
    {
        var page = await OpenAsync($"/statistics/questions/{QuizPortal.Choice}");

        Assert.Equal("Where do clients talk to etcd?", page.Heading);
        Assert.Equal(["20 by 20 people"], Cells(page, "Answers"), StringComparer.Ordinal);
        Assert.Equal(["70.7 %"], Cells(page, "Discrimination index"), StringComparer.Ordinal);
        // Rests 2 1 1 0: with its ties the upper third is the first three fives, the lower third the last three.
        Assert.Equal(["10", "50 %", "+33 points", ""], Cells(page, "Right: 2379"), StringComparer.Ordinal);
        Assert.Equal(["5", "25 %", "0 points", "Clients talk to etcd on 2380."], Cells(page, "Wrong: 2380"), StringComparer.Ordinal);
        Assert.Equal(["5", "25 %", "−33 points", ""], Cells(page, "Wrong: 6443"), StringComparer.Ordinal);
        Assert.Equal("25", page.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Wrong: 2380", StringComparison.Ordinal)).QuerySelector(".share")!.GetAttribute("width"));
        Assert.Equal(["5", "25 %"], page.Document.QuerySelectorAll("section[aria-labelledby=beliefs-title] td").Select(Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Certainty_is_held_against_what_was_right()
    {
        var page = await OpenAsync($"/statistics/questions/{QuizPortal.Choice}");

        // Even people say high: rows 0 and 2, five right of ten. Odd ones say low: rows 1 and 3, five of ten.
        Assert.Equal(["10", "50 %", "80 % to 100 %", "overconfident"], Cells(page, "Sure"), StringComparer.Ordinal);
        Assert.Equal(["0", "–", "67 % to 80 %", "not enough data yet"], Cells(page, "Fairly sure"), StringComparer.Ordinal);
        Assert.Equal(["10", "50 %", "0 % to 67 %", "as sure as they are right"], Cells(page, "A guess"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Only_authors_are_led_to_the_source()
    {
        var source = $"/author/edit?file={Uri.EscapeDataString("questions/quiz.md")}";
        Assert.Contains(source, (await OpenAsync($"/statistics/questions/{QuizPortal.Choice}", PortalRoles.Author)).Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(source, (await OpenAsync($"/statistics/questions/{QuizPortal.Choice}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_answers_give_words_instead_of_a_number()
    {
        var page = await OpenAsync("/statistics/questions/quorum-of-three");

        Assert.Contains("Nobody has answered this question yet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("%", Text(page.Document.QuerySelector("[aria-labelledby=figures-title]")!), StringComparison.Ordinal);
        Assert.Equal(["0", "not enough data yet", "not enough data yet", "none"], Cells(await OpenAsync("/statistics"), "How many of three"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Questions_are_sorted_and_filtered_by_links()
    {
        var page = await OpenAsync("/statistics?sort=facility");
        Assert.Equal(["How many of five", "Where do clients", "Who dials which"], Questions(await OpenAsync("/statistics?sort=-facility")).Take(3), StringComparer.Ordinal);
        Assert.Equal(["Who dials which", "Where do clients", "How many of five"], Questions(page).Take(3), StringComparer.Ordinal);
        Assert.Equal("/statistics?sort=-facility#questions-title", page.Document.QuerySelector("th[aria-sort=ascending] a")!.GetAttribute("href"));
        Assert.Equal(["Where do clients"], Questions(await OpenAsync("/statistics?kind=one+answer")), StringComparer.Ordinal);
        Assert.Contains("No question fits.", (await OpenAsync("/statistics?doubt=TooHard")).Text, StringComparison.Ordinal);
        Assert.Contains("No question fits.", (await OpenAsync("/statistics?objective=none")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_address_makes_up_is_answered_with_the_usual_list()
    {
        var page = await OpenAsync("/statistics?sort=%27%3B&page=999999999999&doubt=77&quizzes=x");
        Assert.Equal(5, Questions(page).Count());
        Assert.Equal("/statistics?sort=doubts#questions-title", page.Document.QuerySelector("th[aria-sort=descending] a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(PortalRoles.Instructor, true)]
    [InlineData(PortalRoles.Author, true)]
    [InlineData(PortalRoles.Administrator, true)]
    [InlineData(null, false)]
    public async Task Those_it_is_for_find_it_in_the_bar(string? role, bool isThere)
    {
        var browser = role is null ? await Portal.SignInAsync() : await Portal.SignInAsync(role);
        Assert.Equal(isThere, (await browser.GetAsync("/drills")).Document.QuerySelector(".site-nav a[href='/statistics']") is not null);
        if (!isThere) Assert.Contains("/account/denied", (await browser.GetAsync("/statistics/quizzes/sample")).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_asked_to_sign_in() =>
        Assert.Contains("/account/login", (await Portal.NewBrowser().GetAsync($"/statistics/questions/{QuizPortal.Choice}")).Location!, StringComparison.Ordinal);

    private async Task<Page> OpenAsync(string path, string role = PortalRoles.Instructor) => await (await Portal.SignInAsync(role)).GetAsync(path);

    private static IElement Row(Page page, string head) => page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th") is { } cell && Text(cell).StartsWith(head, StringComparison.Ordinal));

    private static IEnumerable<string> Cells(Page page, string head) => Row(page, head).QuerySelectorAll("td").Select(Text);

    private static IEnumerable<string> Questions(Page page) =>
        page.Document.QuerySelectorAll("[aria-labelledby=questions-title] tbody th a").Select(link => string.Join(' ', Text(link).Split(' ').Take(link.TextContent.StartsWith("How", StringComparison.Ordinal) ? 4 : 3)));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
