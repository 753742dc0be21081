using Bunit;
using StudyPortal.Content.Lessons;
using StudyPortal.Web.Features.Lessons;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Lessons;

public sealed class OnThisPageTests : BunitContext
{
    [Fact]
    public void Each_heading_is_linked_with_the_path_of_the_page_and_its_text_encoded()
    {
        var lesson = Lesson(1, "Ports") with { Headings = [new Heading(2, "Who <dials>", "who-dials"), new Heading(3, "In detail", "in-detail")] };

        var contents = Render<OnThisPage>(page => page.Add(p => p.Lesson, lesson));

        // A bare fragment would lead to the front page: pages have a base address.
        Assert.Equal(["/guides/guide/lesson-1#who-dials", "/guides/guide/lesson-1#in-detail"], contents.FindAll("a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal(["Who <dials>", "In detail"], contents.FindAll("a").Select(link => link.TextContent), StringComparer.Ordinal);
        Assert.Equal(["level-2", "level-3"], contents.FindAll("li").Select(item => item.ClassName), StringComparer.Ordinal);
        Assert.Empty(contents.FindAll("dials"));
    }
}
