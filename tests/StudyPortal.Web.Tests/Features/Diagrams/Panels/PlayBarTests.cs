using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class PlayBarTests : BunitContext
{
    private readonly List<string> _told = [];

    [Fact]
    public void Every_button_has_a_name_and_tells_what_was_asked_for()
    {
        var bar = Draw(TimeSpan.FromSeconds(61), PlaySpeed.Usual, isPlaying: false);

        Assert.Equal(
            ["Back to the beginning", "Back to the event before", "Play", "On to the next event"], bar.FindAll("button").Select(button => button.GetAttribute("aria-label")), StringComparer.Ordinal);
        foreach (var button in bar.FindAll("button"))
            button.Click();
        bar.Find("select").Change("0");

        Assert.Equal(["rewind", "previous", "play True", "next", "×0.001"], _told, StringComparer.Ordinal);
    }

    [Fact]
    public void While_time_goes_on_it_offers_to_pause()
    {
        var bar = Draw(TimeSpan.FromSeconds(61), PlaySpeed.Usual, isPlaying: true);

        bar.Find("[aria-label='Pause']").Click();

        Assert.Equal(["play False"], _told, StringComparer.Ordinal);
    }

    [Fact]
    public void At_the_beginning_there_is_nothing_to_go_back_to()
    {
        Assert.Equal(2, Draw(TimeSpan.Zero, PlaySpeed.Usual, isPlaying: false, isAtBeginning: true).FindAll("button[disabled]").Count);
        Assert.Empty(Draw(TimeSpan.Zero, PlaySpeed.Usual, isPlaying: false).FindAll("button[disabled]"));
    }

    [Fact]
    public void The_clock_shows_milliseconds_where_time_goes_slowly()
    {
        var time = TimeSpan.FromMilliseconds(252_345);

        Assert.Equal("4:12", Draw(time, PlaySpeed.Usual, isPlaying: true).Find(".clock").TextContent);
        Assert.Equal("4:12.345", Draw(time, PlaySpeed.All[0], isPlaying: true).Find(".clock").TextContent);
    }

    [Fact]
    public void The_speed_can_be_chosen_among_six_with_names()
    {
        var bar = Draw(TimeSpan.Zero, PlaySpeed.All[1], isPlaying: false);

        Assert.Equal("1", bar.Find("select").GetAttribute("value"));
        Assert.Equal(PlaySpeed.All.Select(speed => $"{speed.Label}, {speed.Name}"), bar.FindAll("option").Select(option => option.TextContent), StringComparer.Ordinal);
    }

    private IRenderedComponent<PlayBar> Draw(TimeSpan elapsed, PlaySpeed speed, bool isPlaying, bool isAtBeginning = false) => Render<PlayBar>(bar => bar
        .Add(p => p.Elapsed, elapsed).Add(p => p.IsAtBeginning, isAtBeginning).Add(p => p.Speed, speed).Add(p => p.IsPlaying, isPlaying)
        .Add(p => p.OnPlay, play => _told.Add($"play {play}")).Add(p => p.OnNext, () => _told.Add("next")).Add(p => p.OnPrevious, () => _told.Add("previous"))
        .Add(p => p.OnRewind, () => _told.Add("rewind")).Add(p => p.OnSpeed, chosen => _told.Add(chosen.Label)));
}
