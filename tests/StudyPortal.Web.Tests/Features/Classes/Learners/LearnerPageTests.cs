using System.Net;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Features.Classes.Learners;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Learners;

public sealed class LearnerPageTests(AnsweredClass known) : IClassFixture<AnsweredClass>
{
    private Guid Class => known.Named.Id;

    public static TheoryData<LearnerTab> Tabs => [.. Enum.GetValues<LearnerTab>()];

    [Theory]
    [MemberData(nameof(Tabs))]
    public async Task Every_view_of_a_learner_has_the_learners_name(LearnerTab tab)
    {
        var page = await OpenAsync(known.NamedLearners[10], tab);

        Assert.Equal(await known.NameAsync(known.NamedLearners[10]), page.Heading);
        Assert.Equal(tab.ToString(), page.Document.QuerySelector("nav.views a[aria-current=page]")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".empty") is { } empty && tab is LearnerTab.Overview or LearnerTab.Misconceptions or LearnerTab.Answers ? empty : null);
    }

    [Theory]
    [MemberData(nameof(Tabs))]
    public async Task A_learner_who_did_nothing_has_every_view(LearnerTab tab)
    {
        var empty = await known.AddClassAsync("Empty", isAggregateOnly: false);
        var learner = (await known.AddLearnersAsync(empty, 1))[0];

        var page = await known.Teacher.GetAsync(ClassLinks.Learner(empty.Id, learner, tab));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(tab != LearnerTab.Overview, page.Document.QuerySelector(".empty") is not null);
        if (tab == LearnerTab.Overview) Assert.Contains("no question answered yet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_placement_is_explained()
    {
        var page = await OpenAsync(known.NamedLearners[0], LearnerTab.Overview);

        Assert.Contains("Not enough data: 1 different question answered, 10 are needed.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 different", page.Document.QuerySelector("dl.figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_shown_with_what_was_chosen_and_how_sure()
    {
        var answer = (await OpenAsync(known.NamedLearners[10], LearnerTab.Answers)).Document.QuerySelector(".answers li")!;

        Assert.Equal("Where do clients talk to etcd?", answer.QuerySelector("a")!.TextContent);
        Assert.Equal(ClassLinks.Question(Class, QuizPortal.Choice), answer.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2380", answer.QuerySelector(".given")!.TextContent.Trim());
        Assert.Contains("not right", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("said: Sure", answer.TextContent, StringComparison.Ordinal);
        Assert.Equal(ClassLinks.Misconception(Class, AnsweredClass.Belief), answer.QuerySelector(".belief a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Answers_come_page_by_page()
    {
        var busy = await known.AddClassAsync("Busy", isAggregateOnly: false);
        var learner = (await known.AddLearnersAsync(busy, 1))[0];
        for (var answer = 0; answer < 26; answer++) await known.AnswerAsync(learner, QuizPortal.Number, $"typed:{answer}");

        var (first, second) = (await PageAsync(1), await PageAsync(2));

        Assert.Equal((25, 1), (Count(first), Count(second)));
        Assert.Equal("25", first.Document.QuerySelector(".answers .given")!.TextContent.Trim());
        Assert.Equal("0", second.Document.QuerySelector(".answers .given")!.TextContent.Trim());
        Assert.NotNull(first.Document.QuerySelector("a[rel=next]"));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(Count(second), Count(await PageAsync(99)));

        Task<Page> PageAsync(int page) => known.Teacher.GetAsync($"{ClassLinks.Learner(busy.Id, learner, LearnerTab.Answers)}&page={page}");
        static int Count(Page page) => page.Document.QuerySelectorAll(".answers > li").Length;
    }

    [Fact]
    public async Task A_misconception_is_shown_with_the_question_that_gave_it_away()
    {
        var entry = (await OpenAsync(known.NamedLearners[10], LearnerTab.Misconceptions)).Document.QuerySelector(".entries li")!;

        Assert.Contains("They were sure of it", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains(entry.QuerySelectorAll("a"), link => link.GetAttribute("href") == ClassLinks.Question(Class, QuizPortal.Choice));
        Assert.DoesNotContain("Your", entry.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lessons_come_with_their_reading_time_and_on_the_timeline()
    {
        var learner = known.NamedLearners[1];
        var at = known.Portal.Clock.GetUtcNow().UtcDateTime;
        await known.Get<LessonProgressStore>().VisitAsync(learner, "sample/first", at);
        await known.Get<LessonProgressStore>().KeepPlaceAsync(learner, "sample/first", "quorum", at.AddMinutes(4));
        await known.Get<LessonProgressStore>().MarkAsync(learner, "sample/first", done: true, at.AddMinutes(5));

        var lessons = await OpenAsync(learner, LearnerTab.Lessons);
        var timeline = await OpenAsync(learner, LearnerTab.Timeline);

        Assert.Contains("1 of 2 done", lessons.Text, StringComparison.Ordinal);
        Assert.Contains("min", lessons.Document.QuerySelector("tbody td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Finished “First lesson”", WebUtility.HtmlDecode(timeline.Text), StringComparison.Ordinal);
        Assert.Contains("1 answer, 100", timeline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_for_an_objective_is_shown_where_it_is_chosen()
    {
        var path = $"{ClassLinks.Learner(Class, known.NamedLearners[0], LearnerTab.Mastery)}&objective=quorum-arithmetic";

        var evidence = (await known.Teacher.GetAsync(path)).Document.QuerySelector("#evidence")!;

        Assert.Contains("Where do clients talk to etcd?", evidence.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("you", evidence.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_written_and_read_on_the_overview()
    {
        var path = ClassLinks.Learner(Class, known.NamedLearners[2]);

        var sent = await known.Teacher.SubmitAsync(path, $"{path}/notes/write", ("text", "Ask about quorum."));
        var page = await known.Teacher.GetAsync(sent.Location!);

        Assert.Contains("The note is stored.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ask about quorum.", page.Document.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_in_the_class_is_not_found()
    {
        var other = await known.AddClassAsync("Other", isAggregateOnly: false);
        var elsewhere = (await known.AddLearnersAsync(other, 1))[0];

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(elsewhere, LearnerTab.Overview)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(Guid.NewGuid(), LearnerTab.Answers)).Status);
    }

    [Fact]
    public async Task Neither_another_instructor_nor_an_administrator_nor_a_learner_finds_the_page()
    {
        foreach (var role in (string[][])[["Instructor"], ["Administrator"], []])
        {
            var browser = await known.Portal.SignInAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(ClassLinks.Learner(Class, known.NamedLearners[0]))).Status);
        }
    }

    [Fact]
    public async Task A_class_that_shows_groups_only_shows_no_learner()
    {
        var groups = await known.AddClassAsync("Groups", isAggregateOnly: true);
        var learner = (await known.AddLearnersAsync(groups, 1))[0];

        var page = await known.Teacher.GetAsync(ClassLinks.Learner(groups.Id, learner, LearnerTab.Answers));

        Assert.Contains("This class shows groups only", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await known.NameAsync(learner), page.Text, StringComparison.Ordinal);
    }

    private Task<Page> OpenAsync(Guid learner, LearnerTab tab) => known.Teacher.GetAsync(ClassLinks.Learner(Class, learner, tab));
}
