using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class HistoryTests
{
    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 1);

    [Fact]
    public void The_same_seed_and_inputs_give_the_same_history()
    {
        var one = Stormy(History.From(_settled));
        var other = Stormy(History.From(Cluster.Settled(Topology.Named("stacked-3")!, seed: 1)));
        Assert.Equal(one.Occurrences, other.Occurrences);
        Assert.Equal(ClusterText.Of(one.Present), ClusterText.Of(other.Present));
    }

    [Fact]
    public void Another_seed_gives_another_history()
    {
        var other = Stormy(History.From(Cluster.Settled(Topology.Named("stacked-3")!, seed: 2)));
        Assert.NotEqual(Stormy(History.From(_settled)).Occurrences, other.Occurrences);
    }

    [Fact]
    public void Every_moment_of_a_history_can_be_gone_back_to()
    {
        var history = History.From(_settled);
        var moments = new List<(Instant At, string Text, int Occurrences)>();
        foreach (var input in Storm)
        {
            history = history.With(input);
            moments.Add((history.Present.Now, ClusterText.Of(history.Present), history.Occurrences.Count));
        }

        // Of the inputs of one moment the last one counts.
        foreach (var (at, text, occurrences) in moments.GroupBy(moment => moment.At).Select(moment => moment.Last()))
        {
            var then = history.At(at);
            Assert.Equal(at, then.Present.Now);
            Assert.Equal(occurrences, then.Occurrences.Count);
            Assert.Equal(text, ClusterText.Of(then.Present));
        }
    }

    [Fact]
    public void From_the_past_a_history_goes_on_differently_and_leaves_the_other_alone()
    {
        var history = Stormy(History.From(_settled));
        var present = ClusterText.Of(history.Present);
        var past = history.At(_settled.Now + TimeSpan.FromSeconds(5));
        var branch = past.With(new FaultStrikes(new CrashMachine("cp1"))).With(new TimePasses(TimeSpan.FromMinutes(2)));
        var again = branch.At(past.Present.Now).With(new TimePasses(TimeSpan.FromMinutes(2)));
        Assert.Equal(ClusterText.Of(branch.Present), ClusterText.Of(again.Present));
        Assert.False(string.Equals(present, ClusterText.Of(branch.Present), StringComparison.Ordinal));
        Assert.Equal(present, ClusterText.Of(history.Present));
    }

    [Fact]
    public void Time_in_many_steps_is_time_in_one()
    {
        var once = _settled.Advance(TimeSpan.FromSeconds(90)).Next;
        var often = _settled;
        for (var step = 0; step < 90; step++)
            often = often.Advance(TimeSpan.FromSeconds(1)).Next;
        Assert.Equal(ClusterText.Of(once), ClusterText.Of(often));
    }

    [Fact]
    public void A_moment_outside_of_a_history_is_refused()
    {
        var history = History.From(_settled);
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(_settled.Now + TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(Instant.Zero));
    }

    [Fact]
    public void A_long_time_has_checkpoints_on_its_way_but_not_the_more_the_longer_it_is()
    {
        var history = History.From(_settled).With(new TimePasses(TimeSpan.FromMinutes(10)));
        Assert.Equal(_settled.Now + TimeSpan.FromMinutes(10), history.Present.Now);
        Assert.InRange(history.Checkpoints, 8, 12);
        for (var hour = 0; hour < 5; hour++)
            history = history.With(new TimePasses(TimeSpan.FromHours(1)));
        Assert.InRange(history.Checkpoints, History.MostCheckpoints / 4, History.MostCheckpoints);
    }

    [Fact]
    public void A_moment_inside_of_an_input_that_takes_time_leads_to_its_beginning()
    {
        var before = History.From(_settled).With(new TimePasses(TimeSpan.FromSeconds(1)));
        var history = before.With(new LineTyped(ShellPlace.New("cp1"), "sleep 10")).With(new TimePasses(TimeSpan.FromSeconds(1)));
        var inside = history.At(before.Present.Now + TimeSpan.FromSeconds(5));
        Assert.Equal(before.Present.Now, inside.Present.Now);
        Assert.Empty(inside.Inputs);
        Assert.Single(history.At(before.Present.Now + TimeSpan.FromSeconds(10)).Inputs);
    }

    [Fact]
    public void A_request_that_is_sent_really_happens_and_keeps_its_trace()
    {
        var step = History.From(_settled).Take(new RequestSent(new EtcdctlPut("cp1", "greeting", "hello")));
        var sent = Assert.IsType<RequestStep>(step.Step);
        Assert.Equal(TraceOutcome.Answered, sent.Trace.Outcome);
        Assert.Same(sent.Trace, Assert.Single(step.Next.Inputs).Result);
        var read = step.Next.Present.Send(new EtcdctlGet("cp2")).Trace;
        Assert.Equal(TraceOutcome.Answered, read.Outcome);
        var printed = ShellSession.Open(step.Next.Present, "cp1").Submit("crictl exec $(crictl ps -q --name etcd) etcdctl --cacert /etc/kubernetes/pki/etcd/ca.crt --cert /etc/kubernetes/pki/etcd/server.crt --key /etc/kubernetes/pki/etcd/server.key get greeting").Printed;
        Assert.Contains(printed, line => line.Text == "hello");
        Assert.Equal(_settled.Trace(new EtcdctlPut("cp1", "greeting", "hello")).Hops, sent.Trace.Hops);
    }

    [Fact]
    public void Time_until_something_is_reported_is_as_much_time_in_one()
    {
        var crashed = _settled.Apply(new CrashMachine("cp2")).Next;
        var step = crashed.AdvanceToOccurrence(TimeSpan.FromMinutes(1));
        var first = step.Occurrences[0];
        Assert.All(step.Occurrences, occurrence => Assert.Equal(first.At, occurrence.At));
        Assert.Equal(first.At, step.Next.Now);
        var once = crashed.Advance(step.Next.Now - crashed.Now);
        Assert.Equal(ClusterText.Of(once.Next), ClusterText.Of(step.Next));
        Assert.Equal(once.Occurrences, step.Occurrences);
    }

    [Fact]
    public void Time_until_something_is_reported_ends_where_nothing_is()
    {
        var step = _settled.AdvanceToOccurrence(TimeSpan.FromMilliseconds(1));
        Assert.Empty(step.Occurrences);
        Assert.Equal(_settled.Now + TimeSpan.FromMilliseconds(1), step.Next.Now);
    }

    [Fact]
    public void A_history_does_not_mind_a_part_of_another_one()
    {
        var history = Stormy(History.From(_settled));
        var moment = history.Present.Now - TimeSpan.FromSeconds(1);
        var other = History.From(_settled).With(new FaultStrikes(new CrashMachine("cp3"))).With(new TimePasses(TimeSpan.FromMinutes(3)));
        var quiet = History.From(_settled).With(new TimePasses(TimeSpan.FromMinutes(3)));
        var expected = ClusterText.Of(history.At(moment).Present);
        Assert.Equal(expected, ClusterText.Of(history.At(moment, other).Present));
        Assert.Equal(expected, ClusterText.Of(history.At(moment, quiet).Present));
    }

    private static ClusterInput[] Storm { get; } =
    [
        new TimePasses(TimeSpan.FromSeconds(10)),
        new FaultStrikes(new CrashMachine("cp2")),
        new FaultStrikes(new SlowDisk("cp1", 20)),
        new TimePasses(TimeSpan.FromSeconds(45)),
        new FaultStrikes(new CutMachines("cp1", "cp3")),
        new TimePasses(TimeSpan.FromSeconds(31)),
        new FaultStrikes(new StartMachine("cp2")),
        new TimePasses(TimeSpan.FromSeconds(0.5)),
        new FaultStrikes(new HealNetwork()),
        new TimePasses(TimeSpan.FromSeconds(40)),
        new FaultStrikes(new PauseMachine("worker1")),
        new TimePasses(TimeSpan.FromSeconds(80)),
    ];

    private static History Stormy(History history) => Storm.Aggregate(history, (before, input) => before.With(input));
}
