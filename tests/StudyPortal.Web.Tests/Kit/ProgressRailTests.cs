using Bunit;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Kit;

public sealed class ProgressRailTests : BunitContext
{
    [Theory]
    [InlineData(0, 7)]
    [InlineData(3, 7)]
    [InlineData(7, 7)]
    public void A_rail_says_the_same_as_its_words(int done, int total)
    {
        var rail = Render<ProgressRail>(progress => progress.Add(p => p.Done, done).Add(p => p.Total, total).Add(p => p.Unit, "lessons"));

        Assert.Equal($"{done} of {total} lessons done", rail.Find(".progress-words").TextContent);
        Assert.Equal(rail.Find(".progress-words").TextContent, rail.Find("progress").GetAttribute("aria-label"));
        Assert.Equal(($"{done}", $"{total}"), (rail.Find("progress").GetAttribute("value"), rail.Find("progress").GetAttribute("max")));
    }
}
