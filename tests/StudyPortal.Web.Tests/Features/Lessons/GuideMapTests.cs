using Bunit;
using StudyPortal.Content.Lessons;
using StudyPortal.Web.Features.Lessons;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Lessons;

public sealed class GuideMapTests : BunitContext
{
    private static readonly Guide Guide = Of([Lesson(1, "Ports"), Lesson(2, "Quorum"), Lesson(3, "Backups")]).Guides[0];

    [Fact]
    public void The_lesson_that_is_open_is_the_current_one_and_no_other()
    {
        var map = Draw("dbo", Guide.Lessons[1]);

        Assert.Equal("/guides/guide/lesson-2", Assert.Single(map.FindAll("[aria-current=page]")).GetAttribute("href"));
        Assert.Contains("lesson 2 of 3", map.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_the_learner_is_stands_there_in_words()
    {
        var map = Draw("dbo", current: null);

        Assert.Equal(["(done)", "(begun)", ""], map.FindAll("li .visually-hidden").Select(sign => sign.TextContent), StringComparer.Ordinal);
        Assert.Equal("1 of 3 lessons done", map.Find(".progress-words").TextContent);
        Assert.Empty(map.FindAll("[aria-current]"));
    }

    private IRenderedComponent<GuideMap> Draw(string signs, Lesson? current) =>
        Render<GuideMap>(map => map.Add(m => m.Guide, Guide).Add(m => m.Signs, signs).Add(m => m.Current, current));
}
