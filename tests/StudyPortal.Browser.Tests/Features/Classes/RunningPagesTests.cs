using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;

namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>The pages with which a class is run, and what a learner sees of it.</summary>
[Collection(DemoPortal.Collection)]
public sealed class RunningPagesTests(DemoPortal demo)
{
    [Theory]
    [InlineData(DemoPortal.ClassOfThirty)]
    [InlineData(DemoPortal.GroupsOnly)]
    public async Task Axe_finds_nothing_where_a_class_is_run_and_nothing_is_wider_than_the_window(string title)
    {
        await using var visitor = await demo.TeachAsync(title);
        var known = new Uri(visitor.Page.Url).AbsolutePath;

        foreach (var tab in ClassPages.Tabs) await LookAsync(visitor, $"{known}/{tab}");

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_list_of_classes_and_on_a_new_one()
    {
        await using var visitor = await demo.TeachAsync(DemoPortal.ClassOfThirty);

        foreach (var path in (string[])["/classes", "/classes/new"]) await LookAsync(visitor, path);

        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("learner03", DemoPortal.ClassOfThirty)]
    [InlineData("course01", DemoPortal.GroupsOnly)]
    public async Task Axe_finds_nothing_on_what_a_learner_sees_of_a_class(string account, string title)
    {
        await using var visitor = await demo.EnterAsync(account, title);
        var known = new Uri(visitor.Page.Url).AbsolutePath;

        foreach (var path in (string[])[known, $"{known}/announcements", "/classes", "/"]) await LookAsync(visitor, path);

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_text_that_is_agreed_to()
    {
        await using var teacher = await demo.TeachAsync(DemoPortal.GroupsOnly);
        await teacher.OpenAsync($"{new Uri(teacher.Page.Url).AbsolutePath}/people");
        var link = await teacher.Page.Locator("input[readonly]").First.InputValueAsync();
        await using var visitor = await demo.EnterAsync("learner03", DemoPortal.ClassOfThirty);

        await LookAsync(visitor, new Uri(link).AbsolutePath);

        Assert.Empty(visitor.Complaints);
    }

    private static async Task LookAsync(Visitor visitor, string path)
    {
        Assert.Equal(200, (await visitor.OpenAsync(path)).Status);
        await Axe.AssertCleanAsync(visitor.Page);
        // Axe leaves the window as narrow as a phone.
        Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
    }
}
