using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class TimelineTests
{
    private static readonly Playback _played = Playback.Begin(Pictures.Settled("stacked-3")).Onward(TimeSpan.FromSeconds(5)).Operate(new FaultStrikes(new CrashMachine("cp1"))).Next.Onward(TimeSpan.FromSeconds(115));

    [Fact]
    public void Rows_stand_in_the_order_of_the_picture() =>
        Assert.Equal("cluster lb1 cp1 cp2 cp3 worker1 worker2", string.Join(" ", Timeline.Of(_played).Rows.Select(row => row.Id)));

    [Fact]
    public void A_mark_stands_where_it_happened_and_what_is_near_shares_it()
    {
        var timeline = Timeline.Of(_played);
        Assert.Equal(TimeSpan.FromMinutes(5), timeline.Span);
        var failed = timeline.Rows.Single(row => row.Id == "cp1").Marks[0];
        Assert.Equal((5.0 / 300, true, 2), (failed.X, failed.IsDone, failed.Count));
        Assert.Contains("The power of cp1 was cut. And one thing more.", failed.Sentence, StringComparison.Ordinal);
        Assert.Contains(timeline.Rows[0].Marks, mark => mark.Sign == SignKind.Warn && mark.Sentence.Contains("Unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_are_bounded_and_in_order()
    {
        foreach (var row in Timeline.Of(_played, AnnouncementVerbosity.All).Rows)
        {
            Assert.True(row.Marks.Length <= Timeline.Places);
            Assert.Equal(row.Marks.Select(mark => mark.X).Order(), row.Marks.Select(mark => mark.X));
            Assert.All(row.Marks, mark => Assert.InRange(mark.X, 0, 1));
        }
    }

    [Fact]
    public void The_future_that_is_known_stays_on_it_while_the_playhead_moves()
    {
        var (end, past) = (Timeline.Of(_played), Timeline.Of(_played.Rewind()));
        Assert.Equal(0, past.Playhead);
        Assert.Equal(end.Recorded, past.Recorded);
        Assert.Equal(end.Rows.Sum(row => row.Marks.Length), past.Rows.Sum(row => row.Marks.Length));
        Assert.Equal(_played.End, end.MomentAt(1));
    }

    [Fact]
    public void A_fork_is_seen_from_both_sides()
    {
        var forked = _played.Seek(_played.Beginning + TimeSpan.FromSeconds(2)).Operate(new FaultStrikes(new CrashMachine("cp2"))).Next;
        Assert.Equal(0, Assert.Single(Timeline.Of(forked).Forks).Branch);
        var fork = Assert.Single(Timeline.Of(forked.Choose(0)).Forks);
        Assert.Equal((1, "Here branches off: cp2 fails at 0:02."), (fork.Branch, fork.Sentence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(7200)]
    public void Ticks_are_few_and_begin_at_nothing(int seconds)
    {
        var off = Playback.Begin(Pictures.Settled("single")).Operate(new FaultStrikes(new CrashMachine("cp1"))).Next.Operate(new FaultStrikes(new CrashMachine("worker1"))).Next.Operate(new FaultStrikes(new CrashMachine("worker2"))).Next;
        var ticks = Timeline.Of(off.Onward(TimeSpan.FromSeconds(seconds))).Ticks;
        Assert.InRange(ticks.Length, 4, 8);
        Assert.Equal("0:00", ticks[0].Text);
    }
}
