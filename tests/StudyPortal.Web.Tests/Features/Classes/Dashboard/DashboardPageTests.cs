using System.Net;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

/// <summary>The dashboard as it comes, before or without any script.</summary>
public sealed class DashboardPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("?view=objectives&sort=measure")]
    [InlineData("?view=lessons&q=person")]
    [InlineData("?view=misconceptions")]
    [InlineData("?view=questions&sort=-people")]
    public async Task Every_view_is_whole_without_script(string address)
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var learner = await portal.AddLearnerAsync(known);
        await learner.Browser.SubmitAsync(SampleContent.FirstLesson + "?again=quorum-of-three", SampleContent.Question, ("text", "1"));

        var page = await teacher.Browser.GetAsync(known.Path() + address);

        Assert.Equal((HttpStatusCode.OK, "Quorum on Tuesdays"), (page.Status, page.Heading));
        Assert.Contains(page.Document.QuerySelectorAll(".views a"), link => link.GetAttribute("aria-current") == "true");
        Assert.Contains(address switch
        {
            "" => "Who wants attention",
            _ when address.Contains("objectives", StringComparison.Ordinal) => "Compute quorum",
            _ when address.Contains("lessons", StringComparison.Ordinal) => "First lesson",
            _ when address.Contains("misconceptions", StringComparison.Ordinal) => "1 of 1 believes that one member is enough to agree.",
            _ => "How many of three members must agree?",
        }, page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learner_sees_nothing_of_it()
    {
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync());
        var learner = await portal.AddLearnerAsync(known);

        var page = await learner.Browser.GetAsync(known.Path("?view=objectives"));

        Assert.Empty(page.Document.QuerySelectorAll(".dashboard, .class-tabs, [data-heat-map]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?view=objectives")]
    [InlineData("?view=lessons")]
    [InlineData("?view=misconceptions")]
    [InlineData("?view=questions")]
    public async Task A_class_that_shows_groups_only_names_nobody(string address)
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher, hidesNames: true);
        for (var number = 0; number < 6; number++)
        {
            var learner = await portal.AddLearnerAsync(known);
            await learner.Browser.SubmitAsync(SampleContent.FirstLesson + "?again=quorum-of-three", SampleContent.Question, ("text", "1"));
        }

        Assert.Contains("Fewer than 5 learners", (await teacher.Browser.GetAsync(known.Path(address))).Document.Body!.TextContent, StringComparison.Ordinal);
        portal.Clock.Move(TimeSpan.FromHours(1));
        var page = await teacher.Browser.GetAsync(known.Path(address));

        var text = page.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("As of", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer than", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Person ", text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/learners/'], .dashboard"));
    }
}
