using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class DiagramActionsTests
{
    private const int Steps = 12;

    private static readonly string[] _all = ["machines", "links", "ports", "disks", "clocks", "certificates", "files", "members", "requests", "terminal"];

    public static TheoryData<string> Topologies => [.. Pictures.Topologies];

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Every_action_that_is_offered_can_be_applied(string topology)
    {
        var random = new Random(topology.Length + topology[^1]);
        var history = History.From(Pictures.Settled(topology));
        for (var step = 0; step < Steps; step++)
        {
            var snapshot = history.Present.Snapshot();
            var offered = Ids(snapshot).SelectMany(id => DiagramActions.For(snapshot, id, _all)).ToList();
            Assert.NotEmpty(offered);
            foreach (var line in offered.SelectMany(action => action.Inputs).Distinct(StringComparer.Ordinal))
            {
                var input = Input(line, history);
                if (input is FaultStrikes strikes)
                    Assert.True(history.Present.Apply(strikes.Fault).Outcome is FaultOutcome.Done, $"{topology}: {line}: {history.Present.Apply(strikes.Fault).Outcome}");
            }

            // A request to a broken cluster waits for minutes; what is broken is what this is about.
            var faults = offered.Where(action => action.Inputs.All(line => line.StartsWith("fault", StringComparison.Ordinal) || line.Contains(": mv ", StringComparison.Ordinal))).ToList();
            foreach (var line in faults[random.Next(faults.Count)].Inputs)
                history = history.With(Input(line, history));
            history = history.With(new TimePasses(TimeSpan.FromMilliseconds(random.Next(1, 8000))));
        }
    }

    [Fact]
    public void A_machine_offers_what_can_be_done_to_it_now()
    {
        var cluster = Pictures.Settled("stacked-3");
        Assert.Equal("Fail", Primary(cluster, "cp1"));
        Assert.Equal("Switch on", Primary(cluster.Apply(new CrashMachine("cp1")).Next, "cp1"));
        Assert.Equal("Let it go on", Primary(cluster.Apply(new PauseMachine("cp1")).Next, "cp1"));
        Assert.DoesNotContain(DiagramActions.For(cluster.Apply(new CrashMachine("cp1")).Next.Snapshot(), "cp1", _all), action => action.Label is "Fail" or "Pause");
        Assert.Contains(DiagramActions.For(cluster.Apply(new IsolateMachine("cp1")).Next.Snapshot(), "cp1", _all), action => action.Label == "Reconnect");
        Assert.Contains(DiagramActions.For(cluster.Apply(new FillDisk("cp1")).Next.Snapshot(), "cp1", _all), action => action.Label == "Free the disk");
    }

    [Fact]
    public void Only_what_the_author_allows_is_offered_and_the_first_of_it_is_primary()
    {
        var snapshot = Pictures.Settled("stacked-3").Snapshot();
        var links = DiagramActions.For(snapshot, "cp1", ["links"]);
        Assert.Equal(("Isolate", ActionWeight.Primary), (Assert.Single(links).Label, links[0].Weight));
        Assert.Empty(DiagramActions.For(snapshot, "cp1", []));
        Assert.Empty(DiagramActions.For(snapshot, "cp9", _all));
    }

    [Fact]
    public void A_member_is_removed_by_another_one()
    {
        var cluster = Pictures.Settled("stacked-3");
        var action = Assert.Single(DiagramActions.For(cluster.Snapshot(), "cp1/etcd", _all), offered => offered.Label == "Remove from the cluster");
        Assert.Equal(ActionWeight.Destructive, action.Weight);
        var history = History.From(cluster);
        var after = history.With(Input(Assert.Single(action.Inputs), history)).With(new TimePasses(TimeSpan.FromSeconds(5))).Present.Snapshot();
        Assert.All(after.Members.Where(member => member.Host != "cp1"), member => Assert.Equal(2, member.Membership.Voters.Length));
        Assert.DoesNotContain(DiagramActions.For(Pictures.Snapshot("single"), "cp1/etcd", _all), offered => offered.Label == "Remove from the cluster");
    }

    [Theory]
    [InlineData("stacked-3")]
    [InlineData("external-3")]
    public void Every_request_is_answered_by_a_healthy_cluster(string topology)
    {
        var history = History.From(Pictures.Settled(topology));
        foreach (var choice in RequestChoices.For(history.Present.Snapshot()))
        {
            var (next, step) = history.Take(Input(choice.Input, history));
            Assert.True(Assert.IsType<RequestStep>(step).Trace.Outcome == TraceOutcome.Answered, choice.Input);
            history = next;
        }
    }

    [Fact]
    public void A_deployment_gets_a_new_name_each_time()
    {
        var history = History.From(Pictures.Settled("stacked-3"));
        for (var time = 0; time < 2; time++)
        {
            var choice = RequestChoices.For(history.Present.Snapshot()).Single(offered => offered.Label.Contains("create", StringComparison.Ordinal));
            var (next, step) = history.Take(Input(choice.Input, history));
            Assert.Equal(TraceOutcome.Answered, Assert.IsType<RequestStep>(step).Trace.Outcome);
            history = next;
        }
    }

    [Fact]
    public void A_split_cuts_every_pair() =>
        Assert.Equal(["fault cut cp1 cp2", "fault cut cp1 cp3"], NetworkSplit.Between(["cp1"], ["cp2", "cp3"]));

    private static IEnumerable<string> Ids(ClusterSnapshot snapshot)
    {
        var scenes = new[] { new SceneOptions(1440, new Overview()) }.Concat(snapshot.Machines.Select(machine => new SceneOptions(1440, new NodeInside(machine.Name)))).Select(options => SceneBuilder.Build(snapshot, options));
        var items = new Queue<OutlineItem>(scenes.Select(SceneOutline.Of));
        var ids = new HashSet<string>(StringComparer.Ordinal) { DiagramActions.Whole };
        while (items.TryDequeue(out var item))
        {
            if (item.Id is { } id)
                ids.Add(id);
            foreach (var inner in item.Items)
                items.Enqueue(inner);
        }

        return ids;
    }

    private static string Primary(Cluster cluster, string id) => Assert.Single(DiagramActions.For(cluster.Snapshot(), id, _all), action => action.Weight == ActionWeight.Primary).Label;

    private static ClusterInput Input(string line, History history) => Assert.IsType<InputReading.Read>(InputText.Read(line, history)).Input;
}
