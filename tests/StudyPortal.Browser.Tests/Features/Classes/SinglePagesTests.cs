using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;

namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>The pages of one learner, one question, one misconception and the brief, with a term's work on them.</summary>
[Collection(DemoPortal.Collection)]
public sealed class SinglePagesTests(DemoPortal demo)
{
    private static readonly string[] _views = ["mastery", "lessons", "misconceptions", "quizzes", "timeline", "answers"];

    [Fact]
    public async Task Axe_finds_nothing_on_them()
    {
        await using var visitor = await demo.TeachAsync(DemoPortal.ClassOfThirty);
        var known = new Uri(visitor.Page.Url).AbsolutePath;

        await LookAsync(visitor, $"{known}/brief");
        var learner = await LinkAsync(visitor, "section[aria-labelledby=help-title] a");
        await LookAsync(visitor, await LinkAsync(visitor, "section[aria-labelledby=beliefs-title] a"));
        await LookAsync(visitor, await LinkAsync(visitor, "section[aria-labelledby=questions-title] a"));
        await LookAsync(visitor, learner);
        foreach (var view in _views) await LookAsync(visitor, $"{learner}?view={view}");

        Assert.Empty(visitor.Complaints);
    }

    private static async Task<string> LinkAsync(Visitor visitor, string selector) => (await visitor.Page.Locator(selector).First.GetAttributeAsync("href"))!;

    private static async Task LookAsync(Visitor visitor, string path)
    {
        Assert.Equal(200, (await visitor.OpenAsync(path)).Status);
        await Axe.AssertCleanAsync(visitor.Page);
    }
}
