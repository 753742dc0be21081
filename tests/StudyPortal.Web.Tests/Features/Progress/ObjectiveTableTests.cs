using Bunit;
using StudyPortal.Content.Objectives;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Home;
using StudyPortal.Web.Features.Progress;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class ObjectiveTableTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Standing.NotStarted, "Not started")]
    [InlineData(Standing.NotEnoughData, "Not enough data yet")]
    [InlineData(Standing.Learning, "Working", 0.6)]
    [InlineData(Standing.Learning, "Shaky", 0.4)]
    [InlineData(Standing.Slipping, "Slipping")]
    [InlineData(Standing.Solid, "Solid")]
    public void A_standing_is_said_in_words_with_the_figures_behind_it(Standing standing, string words, double strength = 0.9)
    {
        var known = new ObjectiveStanding("objective", standing, (decimal)strength, Questions: 3, IdleDays: 40);

        var table = Draw(known);

        Assert.Equal(words, table.Find(".level").TextContent.Trim());
        Assert.Equal(standing == Standing.NotStarted ? "" : known.Explain(), string.Concat(table.FindAll("small").Select(small => small.TextContent)));
    }

    [Fact]
    public void An_objective_leads_to_its_page_and_stands_under_its_domain()
    {
        var table = Draw(new ObjectiveStanding("objective", Standing.NotStarted, 0, 0, 0));

        Assert.Equal("/progress/objectives/objective", table.Find(".objective a").GetAttribute("href"));
        Assert.Equal("Cluster Architecture 25 % of the exam", table.Find("h3").TextContent);
        Assert.Single(table.FindAll("section.domain")); // A domain without objectives is left out.
    }

    private IRenderedComponent<ObjectiveTable> Draw(ObjectiveStanding standing)
    {
        var catalogue = Of([Lesson(1, "Ports")]) with
        {
            Domains = [new Domain("CA", "Cluster Architecture", 25), new Domain("TS", "Troubleshooting", 30)],
            Objectives = [new Objective("objective", "Name the ports", "CA")],
        };
        var report = new ProgressReport(
            catalogue, PersonProgress.None(Guid.Empty), [standing], Streak.Of([], Now, TimeZoneInfo.Utc), new HomeStep("", "", "", "", ""), [], Now, TimeZoneInfo.Utc);
        return Render<ObjectiveTable>(table => table.Add(t => t.Report, report));
    }
}
