using System.Net;
using AngleSharp.Dom;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Questions;

public sealed class ClassQuestionPageTests(AnsweredClass known) : IClassFixture<AnsweredClass>
{
    private string Path => ClassLinks.Question(known.Named.Id, QuizPortal.Choice);

    [Fact]
    public async Task A_question_is_told_beside_the_whole_portal()
    {
        var six = await known.AddClassAsync("Six of ten", isAggregateOnly: false);
        foreach (var (index, learner) in (await known.AddLearnersAsync(six, 10)).Index()) await known.AnswerAsync(learner, QuizPortal.Number, index < 6 ? "typed:3" : "typed:2");
        // Somebody outside of the class is wrong as well.
        await known.AnswerAsync(await known.PersonAsync(await known.Portal.AddAccountAsync()), QuizPortal.Number, "typed:2");

        var page = await known.Teacher.GetAsync(ClassLinks.Question(six.Id, QuizPortal.Number));

        Assert.Equal("How many of five members must agree?", page.Heading);
        Assert.Equal(["10 of 10", "11 people"], Cells(page, "Answered by"), StringComparer.Ordinal);
        Assert.Equal("6 of 10", Cells(page, "Right at once")[0]);
        Assert.Equal(["60 %", "54.5 %"], Cells(page, "Facility"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Only_this_classs_first_answers_are_in_the_choices()
    {
        var page = await known.Teacher.GetAsync(Path);

        Assert.Equal(["10", "71.4 %"], Cells(page, "Right: 2379").Take(2), StringComparer.Ordinal);
        Assert.Equal(["4", "28.6 %"], Cells(page, "Wrong: 2380").Take(2), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Those_who_are_wrong_are_named_the_sure_ones_first()
    {
        var rows = (await known.Teacher.GetAsync(Path)).Document.QuerySelectorAll("section[aria-labelledby=wrong-title] tbody tr").ToList();

        Assert.Equal(4, rows.Count);
        Assert.Equal(ClassLinks.Learner(known.Named.Id, known.NamedLearners[10]), rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Sure", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Clients talk to etcd on 2380.", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_line_is_told_and_leads_authors_to_the_editor()
    {
        var instructor = await known.Teacher.GetAsync(Path);
        Assert.Matches("questions/quiz.md:[0-9]+", instructor.Document.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("/author/edit", instructor.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_answered_says_so()
    {
        var page = await known.Teacher.GetAsync(ClassLinks.Question(known.Named.Id, QuizPortal.Match));

        Assert.Equal("Nobody in this class has answered it yet.", page.Document.QuerySelector(".empty")!.TextContent);
        Assert.Contains("Clients and peers.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_question_and_what_is_no_class_of_ones_own_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await known.Teacher.GetAsync(ClassLinks.Question(known.Named.Id, "none"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await known.Portal.SignInAsync(PortalRoles.Instructor)).GetAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await known.Teacher.GetAsync(ClassLinks.Misconception(known.Named.Id, "none"))).Status);
    }

    [Fact]
    public async Task A_misconception_is_a_sentence_with_those_who_hold_it()
    {
        var page = await known.Teacher.GetAsync(ClassLinks.Misconception(known.Named.Id, AnsweredClass.Belief));

        Assert.StartsWith("4 of 14 believe that clients talk to etcd on 2380", page.Heading, StringComparison.Ordinal);
        var holders = page.Document.QuerySelectorAll(".holders li").ToList();
        Assert.Equal(4, holders.Count);
        Assert.Contains("was sure", holders[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("was sure", holders[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["10 of 14", "4"], Cells(page, "Where do clients talk to etcd?"), StringComparer.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/guides/sample/first#quorum']"));
    }

    [Theory]
    [InlineData(11, 4, "11 of 21 in the class", "Clients talk")]
    [InlineData(6, 7, "6 of 13", "7 of 13 believe")]
    [InlineData(3, 12, "hidden", "12 of 21 believe")]
    public async Task Where_groups_are_small_nothing_tells_of_them(int right, int wrong, string rightAtOnce, string heading)
    {
        var groups = await known.AddClassAsync("Groups", isAggregateOnly: true);
        var learners = await known.AddLearnersAsync(groups, right + wrong + 6);
        foreach (var (index, learner) in learners.Take(right + wrong).Index()) await known.AnswerAsync(learner, QuizPortal.Choice, index < right ? AnsweredClass.Right : AnsweredClass.Believed);
        known.Portal.Clock.Move(TimeSpan.FromHours(2));

        var question = await known.Teacher.GetAsync(ClassLinks.Question(groups.Id, QuizPortal.Choice));
        var belief = await known.Teacher.GetAsync(ClassLinks.Misconception(groups.Id, AnsweredClass.Belief));

        Assert.StartsWith(rightAtOnce, Cells(question, "Right at once")[0], StringComparison.Ordinal);
        Assert.Empty(question.Document.QuerySelectorAll("section[aria-labelledby=choices-title], section[aria-labelledby=wrong-title]"));
        Assert.Empty(belief.Document.QuerySelectorAll(".holders"));
        Assert.StartsWith(heading, belief.Heading, StringComparison.Ordinal);
        foreach (var learner in learners) Assert.DoesNotContain(await known.NameAsync(learner), question.Document.QuerySelector("main")!.TextContent + belief.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Cells(Page page, string head) =>
    [
        .. page.Document.QuerySelectorAll("tbody tr").First(row => Text(row.QuerySelector("th")).Contains(head, StringComparison.Ordinal)).QuerySelectorAll("td").Select(Text),
    ];

    private static string Text(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
