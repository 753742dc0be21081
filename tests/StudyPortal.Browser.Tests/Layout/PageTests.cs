using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Classes;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Layout;

public sealed class PageTests(PortalFixture portal)
{
    private static readonly int[] Widths = [360, 390, 768, 1440, 1920];

    public static TheoryData<string> All => PageList.All;

    [Fact]
    public void The_list_has_every_page()
    {
        var ofClass = ClassPages.Tabs.Concat(ClassPages.Single).Select(page => $"/classes/{{id}}/{page}");
        var listed = PageList.Open.Concat(PageList.Closed).Concat(ofClass).Select(path => path.Split('?')[0]).ToList();
        var templates = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).ToList();

        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Contains(listed, path => Fits(path, template)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_fits_every_width_and_nothing_goes_wrong_on_it(string path)
    {
        await using var visitor = await PageList.VisitAsync(portal, path);
        var response = await visitor.OpenAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, ""), (width, await OverflowAsync(visitor.Page)));
        }
        // A page that says no is reported by the browser as a failed load.
        Assert.DoesNotContain(visitor.Complaints, complaint => response.Ok || !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
    }

    /// <summary>The elements that make the page scroll sideways, or nothing.</summary>
    private static Task<string> OverflowAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return '';
          const scrolls = element => element && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          return [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
            .slice(0, 5).map(element => `${element.tagName}.${element.className}`).join(', ') || 'something';
        }
        """);

    private static bool Fits(string path, string template)
    {
        var (parts, wanted) = (path.Split('/'), template.Split('/'));
        return parts.Length == wanted.Length && wanted.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));
    }
}
