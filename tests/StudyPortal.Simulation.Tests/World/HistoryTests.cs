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
        Assert.Equal(Text(one.Present), Text(other.Present));
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
            moments.Add((history.Present.Now, Text(history.Present), history.Occurrences.Count));
        }

        // Of the inputs of one moment the last one counts.
        foreach (var (at, text, occurrences) in moments.GroupBy(moment => moment.At).Select(moment => moment.Last()))
        {
            var then = history.At(at);
            Assert.Equal(at, then.Present.Now);
            Assert.Equal(occurrences, then.Occurrences.Count);
            Assert.Equal(text, Text(then.Present));
        }
    }

    [Fact]
    public void From_the_past_a_history_goes_on_differently_and_leaves_the_other_alone()
    {
        var history = Stormy(History.From(_settled));
        var present = Text(history.Present);
        var past = history.At(_settled.Now + TimeSpan.FromSeconds(5));
        var branch = past.With(new FaultStrikes(new CrashMachine("cp1"))).With(new TimePasses(TimeSpan.FromMinutes(2)));
        var again = branch.At(past.Present.Now).With(new TimePasses(TimeSpan.FromMinutes(2)));
        Assert.Equal(Text(branch.Present), Text(again.Present));
        Assert.False(string.Equals(present, Text(branch.Present), StringComparison.Ordinal));
        Assert.Equal(present, Text(history.Present));
    }

    [Fact]
    public void Time_in_many_steps_is_time_in_one()
    {
        var once = _settled.Advance(TimeSpan.FromSeconds(90)).Next;
        var often = _settled;
        for (var step = 0; step < 90; step++)
            often = often.Advance(TimeSpan.FromSeconds(1)).Next;
        Assert.Equal(Text(once), Text(often));
    }

    [Fact]
    public void A_moment_outside_of_a_history_is_refused()
    {
        var history = History.From(_settled);
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(_settled.Now + TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(Instant.Zero));
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

    /// <summary>All that can be seen of a cluster, in words.</summary>
    private static string Text(Cluster cluster)
    {
        var snapshot = cluster.Snapshot();
        var seen = string.Join('\n', snapshot.Members.Select(member => $"{member with { Alarms = [] }}"))
            + string.Join('\n', snapshot.Machines.Select(machine => $"{machine.Name} {machine.Power} {string.Join(',', machine.Units)} {string.Join(',', machine.Containers)}"))
            + string.Join('\n', snapshot.Nodes.Select(node => $"{node.Name} {node.Meta.ResourceVersion}")) + string.Join('\n', snapshot.Pods.Select(pod => $"{pod.Name} {pod.Meta.ResourceVersion} {pod.Status.Phase}"))
            + string.Join('\n', snapshot.Leases.Select(lease => $"{lease.Name} {lease.Spec}"));
        return seen + string.Join('\n', ShellSession.Open(cluster, "cp1").Submit("journalctl -u kubelet -n 50; crictl ps -a").Printed.Select(line => line.Text));
    }
}
