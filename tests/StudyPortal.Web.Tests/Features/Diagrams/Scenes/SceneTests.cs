using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class SceneTests
{
    [Fact]
    public void A_healthy_cluster_has_one_leader_and_a_full_quorum_meter()
    {
        var scene = Pictures.After();

        Assert.Single(scene.Machines, machine => machine.Member?.Role == MemberRole.Leader);
        var quorum = Assert.Single(scene.Lanes, lane => lane.Quorum is not null).Quorum!;
        Assert.Equal((3, 2, 3), (quorum.Slots.Length, quorum.Needed, quorum.Reached));
        Assert.All(scene.Links, link => Assert.Equal(LinkState.Calm, link.State));
    }

    [Fact]
    public void An_isolated_leader_keeps_a_hollow_star_and_a_new_one_takes_the_filled_one()
    {
        var cluster = Pictures.Settled("stacked-3");
        var old = Pictures.LeaderOf(cluster.Snapshot());
        var isolated = cluster.Apply(new IsolateMachine(old)).Next;

        Assert.Equal(SignKind.LonelyLeader, Pictures.Of(isolated.Snapshot()).Machines.Single(machine => machine.Id == old).Member!.Sign.Kind);
        var later = Pictures.Of(isolated.Advance(TimeSpan.FromSeconds(10)).Next.Snapshot());
        Assert.NotEqual(old, Assert.Single(later.Machines, machine => machine.Member?.Sign.Kind == SignKind.Leader).Id, StringComparer.Ordinal);
        Assert.Equal(2, later.Lanes.Single(lane => lane.Quorum is not null).Quorum!.Reached);
    }

    [Fact]
    public void Without_a_majority_nobody_has_the_filled_star()
    {
        var scene = Pictures.After(new CrashMachine("cp1"), new CrashMachine("cp2"));

        Assert.DoesNotContain(scene.Machines, machine => machine.Member?.Role == MemberRole.Leader);
        Assert.False(scene.Lanes.Single(lane => lane.Quorum is not null).Quorum!.HasQuorum);
    }

    [Fact]
    public void A_cut_a_slow_and_a_lossy_link_are_told_apart_and_say_how_much()
    {
        var scene = Pictures.After(new CutMachines("cp1", "cp2"), new SlowMachines("cp2", "cp3", 200), new LoseBetween("lb1", "cp3", 250));

        Assert.Equal(LinkState.Cut, scene.Links.Single(link => link.Id == "cp1--cp2").State);
        Assert.Equal("Link between cp2 and cp3, port 2380 (etcd, among members): slow, 200 ms more", scene.Links.Single(link => link.Id == "cp2--cp3").Sentence);
        Assert.Equal("25 %", scene.Links.Single(link => link.Id == "lb1--cp3").Text!.Text);
    }

    [Fact]
    public void A_load_balancer_shows_the_backend_that_it_has_given_up()
    {
        var balancer = Pictures.Of(Pictures.Settled("stacked-3").Apply(new CrashMachine("cp1")).Next.Advance(TimeSpan.FromSeconds(30)).Next.Snapshot()).Machines.Single(machine => machine.Id == "lb1");

        Assert.Equal([RowState.Running, RowState.Stopped, RowState.Running, RowState.Running], balancer.Rows.Select(row => row.State));
    }

    [Fact]
    public void A_virtual_address_moves_to_another_node()
    {
        var before = Pictures.Snapshot("stacked-3,front=vip");
        var after = Pictures.Of(Pictures.Settled("stacked-3,front=vip").Apply(new CrashMachine("cp1")).Next.Advance(TimeSpan.FromSeconds(30)).Next.Snapshot());

        Assert.Equal("vip--cp1", Assert.Single(Pictures.Of(before).Links, link => link is { From: "vip", State: LinkState.Calm }).Id);
        Assert.NotEqual("vip--cp1", Assert.Single(after.Links, link => link is { From: "vip", State: LinkState.Calm }).Id, StringComparer.Ordinal);
    }

    [Fact]
    public void The_logs_of_all_members_show_the_same_places_and_who_lacks_them()
    {
        var cluster = Pictures.Settled("stacked-3");
        var behind = cluster.Snapshot().Members.First(member => member.Host != Pictures.LeaderOf(cluster.Snapshot())).Host;
        var later = cluster.Apply(new IsolateMachine(behind)).Next.Advance(TimeSpan.FromSeconds(20)).Next.Snapshot();

        var scene = Pictures.Of(later, 390, new EtcdInside());

        Assert.Single(scene.Machines.Select(machine => string.Join(' ', machine.Member!.Log.Select(cell => cell.Index))).Distinct(StringComparer.Ordinal));
        var member = scene.Machines.Single(machine => machine.Id == behind).Member!;
        Assert.Contains(member.Log, cell => cell.State == LogCellState.Missing);
        Assert.NotNull(member.Lag);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(99, 3)]
    public void Hatching_stays_in_its_box(int x, int y) =>
        Assert.All(Hatching.PathOf(new SceneBox(x, y, 50, 30)).Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries), point =>
        {
            var parts = Array.ConvertAll(point.Split(' '), part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(new SceneBox(x, y, 50, 30).HasOnEdge(new ScenePoint(parts[0], parts[1])), point);
        });
}
