using System.Net;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Brief;

public sealed class BriefPageTests(AnsweredClass known) : IClassFixture<AnsweredClass>
{
    private static readonly string[] _right = [QuizPortal.Choice, QuizPortal.Number, "quorum-of-three"];

    [Fact]
    public async Task A_class_without_learners_is_told_how_they_come()
    {
        var empty = await known.AddClassAsync("Empty", isAggregateOnly: false);

        var page = await OpenAsync(empty);

        Assert.Contains(empty.Code, page.Document.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_of_one_has_a_brief()
    {
        var one = await known.AddClassAsync("One", isAggregateOnly: false);
        await known.AddLearnersAsync(one, 1);

        var page = await OpenAsync(one);

        Assert.Contains("1 learner", page.Document.QuerySelector(".placements")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody is struggling.", page.Text, StringComparison.Ordinal);
        Assert.Contains("never here", List(page, "away"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misconceptions_are_counted_and_lead_to_their_page()
    {
        var page = await OpenAsync(known.Named);

        Assert.Contains("4 of 14 believe that clients talk to etcd on 2380.", List(page, "beliefs"), StringComparison.Ordinal);
        Assert.Contains("1 said to be sure", List(page, "beliefs"), StringComparison.Ordinal);
        Assert.Equal(ClassLinks.Misconception(known.Named.Id, AnsweredClass.Belief), page.Document.QuerySelector("section[aria-labelledby=beliefs-title] a")!.GetAttribute("href"));
        Assert.Contains("14 learners gave 14 answers", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_struggle_and_those_who_excel_are_named()
    {
        var placed = await known.AddClassAsync("Placed", isAggregateOnly: false);
        await known.Get<ClassStore>().SetThresholdsAsync(placed.Id, new ClassThresholds(0.5, 0.7, 3, 7));
        var learners = await known.AddLearnersAsync(placed, 2);
        foreach (var question in _right)
        {
            await known.AnswerAsync(learners[0], question, question == QuizPortal.Choice ? AnsweredClass.Right : question == QuizPortal.Number ? "typed:3" : "typed:2");
            await known.AnswerAsync(learners[1], question, question == QuizPortal.Choice ? "option:2" : "typed:9");
        }

        await known.Get<LessonProgressStore>().MarkAsync(learners[0], "sample/first", done: true, known.Portal.Clock.GetUtcNow().UtcDateTime);

        var page = await OpenAsync(placed);

        Assert.Contains(await known.NameAsync(learners[1]), List(page, "help"), StringComparison.Ordinal);
        Assert.Contains("weakest in “Compute quorum”", List(page, "help"), StringComparison.Ordinal);
        Assert.Contains(await known.NameAsync(learners[0]), List(page, "helpers"), StringComparison.Ordinal);
        Assert.Contains("finished by 1 learner", List(page, "finished"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_names_nobody_and_hides_small_groups()
    {
        var groups = await known.AddClassAsync("Groups", isAggregateOnly: true);
        var learners = await known.AddLearnersAsync(groups, 20);
        foreach (var (index, learner) in learners.Index())
        {
            await known.AnswerAsync(learner, QuizPortal.Choice, index < 3 ? AnsweredClass.Believed : AnsweredClass.Right);
            await known.AnswerAsync(learner, "quorum-of-three", index < 8 ? "typed:1" : "typed:2");
        }

        known.Portal.Clock.Move(TimeSpan.FromHours(2));
        var page = await OpenAsync(groups);

        Assert.Contains("8 of 20 believe", List(page, "beliefs"), StringComparison.Ordinal);
        Assert.DoesNotContain("2380", List(page, "beliefs"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#help-title"));
        Assert.Contains("hidden", page.Document.QuerySelector(".placements")!.TextContent, StringComparison.Ordinal);
        foreach (var learner in learners) Assert.DoesNotContain(await known.NameAsync(learner), page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_does_not_tell_how_few_are_in_it()
    {
        var few = await known.AddClassAsync("Few", isAggregateOnly: true);
        await known.AddLearnersAsync(few, 3);
        known.Portal.Clock.Move(TimeSpan.FromHours(2));

        Assert.Contains("Fewer than 5 learners", (await OpenAsync(few)).Document.QuerySelector(".placements")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learners_of_the_class_do_not_find_it()
    {
        var email = await known.Portal.AddAccountAsync();
        await known.Get<MembershipStore>().EnterAsync(await known.PersonAsync(email), known.Named.Code, "test", toFiguresOnly: false);
        var browser = known.Portal.NewBrowser();
        await browser.SignInAsync(email);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(ClassLinks.Tab(known.Named.Id, ClassTab.Brief))).Status);
        await known.Get<MembershipStore>().LeaveAsync(await known.PersonAsync(email), known.Named.Id);
    }

    private Task<Page> OpenAsync(StudyClass shown) => known.Teacher.GetAsync(ClassLinks.Tab(shown.Id, ClassTab.Brief));

    private static string List(Page page, string name) => page.Document.QuerySelector($"section[aria-labelledby={name}-title]")?.TextContent ?? "";
}
