using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Browser.Tests.Layout;

namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>Assignments and the gradebook, with a term's work on them.</summary>
[Collection(DemoPortal.Collection)]
public sealed class GradePagesTests(DemoPortal demo)
{
    [Fact]
    public async Task Axe_finds_nothing_on_them_and_the_gradebook_shows_many_learners_at_once()
    {
        await using var visitor = await demo.TeachAsync(DemoPortal.ClassOfThirty);
        var known = new Uri(visitor.Page.Url).AbsolutePath;

        await LookAsync(visitor, $"{known}/assignments");
        await LookAsync(visitor, (await visitor.Page.Locator(".assignments h2 a").First.GetAttributeAsync("href"))!);
        await LookAsync(visitor, $"{known}/grades");

        foreach (var (width, height, learners) in ((int, int, int)[])[(1440, 900, 10), (390, 844, 6)])
        {
            await visitor.Page.SetViewportSizeAsync(width, height);
            Assert.InRange(await LearnersAtOnceAsync(visitor), learners, double.MaxValue);
            Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }

        Assert.Empty(visitor.Complaints);
    }

    private static Task<double> LearnersAtOnceAsync(Visitor visitor) => visitor.Page.Locator("[aria-label=Grades]").EvaluateAsync<double>("""
        box => {
            const height = selector => box.querySelector(selector).getBoundingClientRect().height;
            return (box.clientHeight - height("thead") - height("tfoot")) / height("tbody tr");
        }
        """);

    private static async Task LookAsync(Visitor visitor, string path)
    {
        Assert.Equal(200, (await visitor.OpenAsync(path)).Status);
        await Axe.AssertCleanAsync(visitor.Page);
    }
}
