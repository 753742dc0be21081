using System.Globalization;
using Bunit;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class OccurrenceLogTests : BunitContext
{
    private static readonly Instant _beginning = new(60_000_000);

    [Fact]
    public void Each_occurrence_stands_with_its_time_since_the_beginning_newest_last()
    {
        var log = Draw(Occurrences(2));

        Assert.Equal(["0:00", "0:01"], log.FindAll("time").Select(time => time.TextContent), StringComparer.Ordinal);
        Assert.Equal("Number 1.", log.Find("li:last-child span").TextContent);
    }

    [Fact]
    public void Only_the_latest_are_kept_on_the_page()
    {
        var log = Draw(Occurrences(OccurrenceLog.MostShown + 5));

        Assert.Equal(OccurrenceLog.MostShown, log.FindAll("li").Count);
        Assert.Equal("Number 5.", log.Find("li span").TextContent);
        Assert.Contains("The latest 200 of 205.", log.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_aloud_stands_apart_from_what_is_listed()
    {
        var log = Draw(Occurrences(3), "cp2 leads.");

        Assert.Equal("cp2 leads.", Assert.Single(log.FindAll("[role=log]")).TextContent);
        Assert.Empty(log.FindAll("[role=log] li, li[role=log]"));
    }

    [Fact]
    public void How_much_is_told_can_be_chosen()
    {
        List<AnnouncementVerbosity> told = [];
        var log = Render<OccurrenceLog>(panel => panel.Add(p => p.Occurrences, []).Add(p => p.Beginning, _beginning).Add(p => p.Verbosity, AnnouncementVerbosity.Usual).Add(p => p.OnVerbosity, told.Add));
        Assert.Equal("Usual", log.Find("select").GetAttribute("value"));

        log.Find("select").Change("Quiet");

        Assert.Equal([AnnouncementVerbosity.Quiet], told);
    }

    [Fact]
    public void An_empty_log_says_what_will_stand_here() => Assert.Contains("Nothing so far.", Draw([]).Markup, StringComparison.Ordinal);

    private static List<Occurrence> Occurrences(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Occurrence(_beginning + TimeSpan.FromSeconds(i), "cp1", "test", string.Create(CultureInfo.InvariantCulture, $"Number {i}.")))];

    private IRenderedComponent<OccurrenceLog> Draw(List<Occurrence> occurrences, string heard = "") => Render<OccurrenceLog>(panel => panel
        .Add(p => p.Occurrences, occurrences).Add(p => p.Beginning, _beginning).Add(p => p.Verbosity, AnnouncementVerbosity.Usual).Add(p => p.Heard, heard));
}
