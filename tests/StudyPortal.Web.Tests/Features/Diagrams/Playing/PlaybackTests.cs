using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class PlaybackTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_tick_lets_as_much_time_pass_as_the_speed_says()
    {
        var begun = Begun();
        Assert.Same(begun, begun.Tick(_second));
        foreach (var (speed, expected) in PlaySpeed.All.Zip([0.001, 0.01, 0.1, 1, 10, 60]))
        {
            var played = (begun with { IsPlaying = true, Speed = speed }).Tick(TimeSpan.FromMilliseconds(100));
            Assert.Equal(TimeSpan.FromMilliseconds(100 * expected), played.Elapsed);
        }
    }

    [Fact]
    public void A_stalled_connection_does_not_make_time_jump() =>
        Assert.Equal(Playback.MostTick, (Begun() with { IsPlaying = true }).Tick(TimeSpan.FromMinutes(5)).Elapsed);

    [Fact]
    public void What_is_done_at_the_end_is_appended()
    {
        var played = Done(Begun().Onward(_second), new CrashMachine("cp1"));
        Assert.Single(played.Branches);
        Assert.True(played.IsAtEnd);
        Assert.Equal(Power.Off, PowerOf(played, "cp1"));
        Assert.Contains(played.Fresh, occurrence => occurrence.Kind == "machine crashed");
    }

    [Fact]
    public void A_fault_in_the_past_forks_and_the_old_branch_stays_whole()
    {
        var first = Done(Begun().Onward(10 * _second), new CrashMachine("cp1")).Onward(30 * _second);
        var forked = Done(first.Seek(first.Beginning + (5 * _second)), new CrashMachine("cp2"));
        Assert.Equal(2, forked.Branches.Length);
        Assert.Equal(1, forked.Current);
        Assert.Equal("cp2 fails at 0:05", forked.Branches[1].Name);
        Assert.Equal(0, forked.Branches[1].Parent);
        Assert.Equal(first.Beginning + (5 * _second), forked.Branches[1].ForkedAt);
        Assert.Same(first.History, forked.Branches[0].History);
        Assert.Equal(Power.On, PowerOf(forked.Onward(30 * _second), "cp1"));
    }

    [Fact]
    public void What_cannot_be_done_changes_nothing_and_says_why()
    {
        var begun = Begun();
        var (next, step) = begun.Operate(new FaultStrikes(new CrashMachine("cp9")));
        Assert.IsType<FaultOutcome.Impossible>(step?.Outcome);
        Assert.Contains("cp9", next.Notice, StringComparison.Ordinal);
        Assert.Empty(next.History.Inputs);
    }

    [Fact]
    public void Played_again_in_small_ticks_the_past_is_the_same()
    {
        var first = Done(Done(Begun().Onward(10 * _second), new IsolateMachine("cp1")).Onward(5 * _second), new HealNetwork()).Onward(20 * _second);
        var again = first.Rewind() with { IsPlaying = true };
        while (!again.IsAtEnd)
            again = again.Tick(TimeSpan.FromMilliseconds(730));
        Assert.Equal(first.Occurrences.Take(again.Occurrences.Count), again.Occurrences.Take(first.Occurrences.Count));
        var near = first.Rewind().Onward(12 * _second);
        Assert.Equal(Told(first.Seek(near.Moment)), Told(near));
    }

    [Fact]
    public void Rewinding_leads_before_what_was_done_at_the_beginning()
    {
        var played = Done(Begun(), new CrashMachine("cp1"));
        var rewound = played.Rewind();
        Assert.Equal(Power.On, PowerOf(rewound, "cp1"));
        Assert.False(rewound.IsAtEnd);
        Assert.True(rewound.IsAtBeginning);
        Assert.False(played.IsAtBeginning);
        Assert.Equal(Power.Off, PowerOf(rewound.NextOccurrence(), "cp1"));
        Assert.Single(rewound.Branches);
    }

    [Fact]
    public void A_request_moves_the_moment_by_the_time_it_took()
    {
        var (next, step) = Begun().Operate(new RequestSent(new EtcdctlPut("cp1")));
        var trace = Assert.IsType<RequestStep>(step).Trace;
        Assert.Equal(TraceOutcome.Answered, trace.Outcome);
        Assert.True(next.Elapsed >= trace.Ended - trace.Began);
        Assert.Equal(next.Moment, next.End);
    }

    [Fact]
    public void Played_slowly_the_past_passes_over_a_request_whole()
    {
        var asked = Begun().Operate(new RequestSent(new EtcdctlPut("cp1"))).Next;
        var again = (asked.Rewind() with { IsPlaying = true, Speed = PlaySpeed.All[0] }).Tick(TimeSpan.FromMilliseconds(100));
        Assert.Equal(asked.Moment, again.Moment);
        Assert.Single(again.Head.Past.Inputs);
    }

    [Fact]
    public void A_typed_line_goes_on_where_the_terminal_was_left()
    {
        var played = Begun();
        foreach (var line in new[] { "on cp1: cd /etc", "$ pwd" })
            played = Typed(played, line);
        var printed = Assert.IsType<LineResult>(played.History.Inputs[^1].Result).Printed;
        Assert.Equal("/etc", Assert.Single(printed).Text);
    }

    [Fact]
    public void The_next_occurrence_is_found_or_it_is_said_that_there_is_none()
    {
        var crashed = Done(Begun(), new CrashMachine("cp1"));
        var next = crashed.NextOccurrence();
        Assert.True(next.Moment > crashed.Moment);
        Assert.True(next.IsAtEnd);
        Assert.Contains(next.Fresh, occurrence => occurrence.At == next.Moment && Announcements.IsTold(occurrence, AnnouncementVerbosity.Usual));
        Assert.DoesNotContain(next.Fresh, occurrence => occurrence.At < next.Moment && Announcements.IsTold(occurrence, AnnouncementVerbosity.Usual));
        Assert.Equal(next.Moment, next.Rewind().NextOccurrence().NextOccurrence().Moment);
        var paused = new[] { "cp1", "cp2", "cp3", "worker1", "worker2", "lb1" }.Aggregate(Begun(), static (playback, host) => Done(playback, new CrashMachine(host)));
        var nothing = paused.NextOccurrence();
        Assert.NotNull(nothing.Notice);
        Assert.Equal(Playback.SearchTime, nothing.Moment - paused.Moment);
    }

    [Fact]
    public void Occurrences_can_be_walked_back_to_the_beginning()
    {
        var played = Done(Begun(), new CrashMachine("cp1")).Onward(10 * _second);
        var moments = new List<Instant>();
        for (var at = played.PreviousOccurrence(); at.Moment > at.Beginning; at = at.PreviousOccurrence())
            moments.Add(at.Moment);
        Assert.NotEmpty(moments);
        Assert.Equal(moments.OrderDescending(), moments);
        var told = played.Occurrences.Where(occurrence => occurrence.At > played.Beginning && Announcements.IsTold(occurrence, AnnouncementVerbosity.Usual));
        Assert.Equal(told.Select(occurrence => occurrence.At).Distinct().Count(), moments.Count);
    }

    [Fact]
    public void Two_branches_go_on_side_by_side()
    {
        var first = Done(Begun().Onward(_second), new CrashMachine("cp1")).Onward(_second);
        var forked = Done(first.Seek(first.Beginning + _second), new CrashMachine("cp2")).CompareWith(0).Onward(10 * _second);
        Assert.Equal(forked.Moment, forked.Compared?.Moment);
        Assert.Equal(0, forked.Compared?.Branch);
        var swapped = forked.Choose(0);
        Assert.Equal(1, swapped.Compared?.Branch);
        Assert.Equal(forked.Moment, swapped.Moment);
    }

    [Fact]
    public void Bounds_are_answered_with_a_sentence()
    {
        var played = Done(Begun().Onward(_second), new CrashMachine("cp1"));
        for (var fork = 1; fork < Playback.MostBranches; fork++)
            played = Done(played.Rewind(), new PauseMachine("cp2"));
        Assert.Equal(Playback.MostBranches, played.Branches.Select(branch => branch.Name).Distinct(StringComparer.Ordinal).Count());
        var (refused, step) = played.Rewind().Operate(new FaultStrikes(new PauseMachine("cp3")));
        Assert.Null(step);
        Assert.Equal(Playback.MostBranches, refused.Branches.Length);
        Assert.Contains("6 runs", refused.Notice, StringComparison.Ordinal);
        Assert.Contains("half an hour", Typed(played, "on cp1: wait 40h; sleep 5").Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_ends_after_two_hours()
    {
        var off = new[] { "cp1", "worker1", "worker2" }.Aggregate(Playback.Begin(Pictures.Settled("single")), static (playback, host) => Done(playback, new CrashMachine(host)));
        var ended = (off with { IsPlaying = true }).Onward(TimeSpan.FromHours(3));
        Assert.Equal(Playback.MostTime, ended.Elapsed);
        Assert.False(ended.IsPlaying);
        Assert.Contains("two hours", ended.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void One_comes_back_to_a_place_whatever_was_done_since()
    {
        var placed = Done(Begun(), new CrashMachine("cp1"));
        var later = Done(Done(placed.Onward(_second), new StartMachine("cp1")).Rewind(), new CrashMachine("cp2"));
        var back = later.Return(placed.Head);
        Assert.Equal((0, placed.Moment, Power.Off, Power.On), (back.Current, back.Moment, PowerOf(back, "cp1"), PowerOf(back, "cp2")));
    }

    private static Playback Begun() => Playback.Begin(Pictures.Settled("stacked-3"));

    private static Playback Done(Playback playback, Fault fault) => playback.Operate(new FaultStrikes(fault)).Next;

    private static Playback Typed(Playback playback, string text) =>
        playback.Operate(Assert.IsType<InputReading.Read>(InputText.Read(text, playback.Head.Past)).Input).Next;

    private static Power PowerOf(Playback playback, string host) => playback.Shown.Snapshot().Machines.Single(machine => machine.Name == host).Power;

    private static string Told(Playback playback) =>
        string.Join('\n', playback.Shown.Snapshot().Members.Select(member => $"{member.Host} {member.Role} {member.Term} {member.Last} {member.Revision}"));
}
