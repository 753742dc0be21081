using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class TrafficTests
{
    private static readonly TimeSpan _longStep = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _shortStep = TimeSpan.FromMicroseconds(100);

    [Fact]
    public void A_message_is_as_far_on_its_link_as_its_time_in_its_own_direction()
    {
        var there = Assert.Single(With(Message("cp1", "cp3", 25)).Dots);
        var back = Assert.Single(With(Message("cp3", "cp1", 25)).Dots);

        var link = With().Links.Single(found => found.Id == "cp1--cp3");
        Assert.InRange(Distance(there.At, link.Path.At(250)), 0, 6);
        Assert.InRange(Distance(back.At, link.Path.At(750)), 0, 6);
        Assert.Equal("cp1 asks cp3 for its vote (MsgVote term 4)", there.Sentence);
        Assert.Equal("vote?", there.Text?.Text);
    }

    [Fact]
    public void Messages_that_meet_and_messages_that_follow_each_other_stay_apart()
    {
        var dots = With(Message("cp1", "cp2", 50), Message("cp1", "cp2", 50), Message("cp1", "cp2", 51), Message("cp2", "cp1", 50)).Dots;

        Assert.Equal(4, dots.Select(dot => dot.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var (index, dot) in dots.Index())
            Assert.All(dots.Skip(index + 1), other => Assert.True(Distance(dot.At, other.At) >= 8, $"{dot} {other}"));
    }

    [Fact]
    public void A_dot_keeps_its_name_while_it_moves()
    {
        var (earlier, later) = (Assert.Single(With(Message("cp1", "cp2", 20)).Dots), Assert.Single(With(Message("cp1", "cp2", 60)).Dots));

        Assert.Equal(earlier.Id, later.Id, StringComparer.Ordinal);
        Assert.NotEqual(earlier.At, later.At);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public void A_request_is_followed_hop_by_hop(int width)
    {
        var trace = Pictures.Settled("stacked-3").Trace(new KubectlGet("worker1"));
        string[] expected = ["worker1--lb1", "lb1--cp1", "cp1:2379"];

        foreach (var (index, id) in expected.Index())
        {
            var scene = WithWay("stacked-3", width, trace, index);
            Assert.Equal([id], scene.Links.Where(link => link.Emphasis == SceneEmphasis.Way).Select(link => link.Id), StringComparer.Ordinal);
            var dot = Assert.Single(scene.Dots);
            Assert.Equal((DotKind.Request, scene.Links.Single(link => link.Id == id).Path.End), (dot.Kind, dot.At));
            Assert.Equal(trace.Hops[index].Sentence, dot.Sentence, StringComparer.Ordinal);
        }

        Assert.Equal("cp1/kube-apiserver", WithWay("stacked-3", width, trace, 1).Machines.SelectMany(machine => machine.Rows).Single(row => row.Emphasis == SceneEmphasis.Way).Id);
    }

    [Fact]
    public void A_link_on_the_way_carries_port_and_protocol()
    {
        var trace = Pictures.Settled("stacked-3").Trace(new KubectlGet("worker1"));

        Assert.Equal("6443 TCP", WithWay("stacked-3", 1440, trace, 0).Links.Single(link => link.Id == "worker1--lb1").Text?.Text);
    }

    [Fact]
    public void Messages_between_members_go_along_the_link_that_joins_them_in_either_direction()
    {
        var trace = Pictures.Settled("stacked-3").Trace(new EtcdctlPut("cp2"));
        var reply = trace.Hops.IndexOf(trace.Hops.First(hop => hop.What.StartsWith("MsgAppResp", StringComparison.Ordinal)));

        var scene = WithWay("stacked-3", 1440, trace, reply);

        var link = scene.Links.Single(found => found.Emphasis == SceneEmphasis.Way);
        Assert.Equal(new[] { trace.Hops[reply].From.Host, trace.Hops[reply].To.Host }.Order(StringComparer.Ordinal), [link.From, link.To], StringComparer.Ordinal);
        Assert.Equal(link.To == trace.Hops[reply].To.Host ? link.Path.End : link.Path.Start, Assert.Single(scene.Dots).At);
    }

    [Fact]
    public void A_write_to_the_disk_is_seen_at_its_member()
    {
        var trace = Pictures.Settled("stacked-3").Trace(new EtcdctlPut("cp2"));
        var write = trace.Hops.First(hop => hop.Port == 0);

        var scene = WithWay("stacked-3", 1440, trace, trace.Hops.IndexOf(write));

        Assert.Equal($"{write.From.Host}/etcd", scene.Machines.Single(machine => machine.Member?.Emphasis == SceneEmphasis.Way).Member!.Id);
        Assert.Equal("disk: fsync", Assert.Single(scene.Dots).Text?.Text);
    }

    [Fact]
    public void A_virtual_address_is_passed_on_the_way()
    {
        var trace = Pictures.Settled("stacked-3,front=vip").Trace(new KubectlGet("worker1"));

        Assert.Equal(["vip--cp1", "worker1--vip"], WithWay("stacked-3,front=vip", 1440, trace, 0).Links.Where(link => link.Emphasis == SceneEmphasis.Way).Select(link => link.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public void A_refused_and_an_unanswered_request_stop_before_the_socket_with_a_cross(int width)
    {
        var settled = Pictures.Settled("stacked-3");
        Fault[] faults = [new StopProgram("lb1", "haproxy"), new CutMachines("worker1", "lb1")];

        Assert.All(faults, fault =>
        {
            var cluster = settled.Apply(fault).Next;
            var scene = SceneBuilder.Build(cluster.Snapshot(), new SceneOptions(width, new Overview()) { Way = new SceneWay(cluster.Trace(new KubectlGet("worker1")), 0) });
            var dot = Assert.Single(scene.Dots);
            Assert.Equal((DotKind.Bounced, SignKind.Down), (dot.Kind, dot.Sign!.Kind));
            Assert.InRange(Distance(dot.At, scene.Links.Single(link => link.Id == "worker1--lb1").Path.End), 16, int.MaxValue);
            Assert.True(new SceneBox(0, 0, scene.Width, scene.Height).Contains(dot.Sign.Box));
        });
    }

    [Fact]
    public void A_hop_whose_link_is_not_drawn_is_seen_at_the_machine()
    {
        var cluster = Pictures.Settled("stacked-3");
        var options = new SceneOptions(1440, new Overview()) { Hidden = ["workers"], Way = new SceneWay(cluster.Trace(new KubectlGet("worker1")), 0) };

        var scene = SceneBuilder.Build(cluster.Snapshot(), options);

        Assert.DoesNotContain(scene.Links, link => link.Emphasis == SceneEmphasis.Way);
        Assert.Equal("lb1/haproxy", scene.Machines.SelectMany(machine => machine.Rows).Single(row => row.Emphasis == SceneEmphasis.Way).Id);
        Assert.Single(scene.Dots);
    }

    [Fact]
    public void A_write_is_seen_at_the_leader_then_at_followers_then_committed()
    {
        static long LastOf(Cluster at) => at.Snapshot().Members.Max(member => member.Last);
        var cluster = Pictures.Settled("stacked-3");
        var leader = Pictures.LeaderOf(cluster.Snapshot());
        var entry = LastOf(cluster) + 1;
        // Leases are renewed all the time: the last moment before the next write.
        while (LastOf(cluster.Advance(_longStep).Next) < entry)
            cluster = cluster.Advance(_longStep).Next;
        List<string> seen = [];

        for (var end = cluster.Now + (2 * _longStep); cluster.Now < end; cluster = cluster.Advance(_shortStep).Next)
        {
            var scene = Pictures.Of(cluster.Snapshot(), 390, new EtcdInside());
            var states = scene.Machines.Select(machine => $"{machine.Id == leader} {machine.Member!.Log.FirstOrDefault(cell => cell.Index == entry)?.State}");
            seen.AddRange(states.Where(state => !seen.Contains(state, StringComparer.Ordinal)).ToList());
        }

        Assert.Equal(["True Appended", "False Appended", "True Committed", "False Committed"], seen.Where(state => state.Contains("ed", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    private static int Distance(ScenePoint one, ScenePoint other) => (int)Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private static Scene WithWay(string topology, int width, RequestTrace trace, int hop) =>
        SceneBuilder.Build(Pictures.Snapshot(topology), new SceneOptions(width, new Overview()) { Way = new SceneWay(trace, hop) });

    private static Scene With(params ImmutableArray<Func<Instant, MessageView>> messages)
    {
        var snapshot = Pictures.Snapshot("stacked-3");
        return Pictures.Of(snapshot with { Messages = [.. messages.Select(message => message(snapshot.Now))] });
    }

    // Sent at the same moment of every test, so that what differs is how long it takes.
    private static Func<Instant, MessageView> Message(string from, string to, int percent) =>
        now => new MessageView(from, to, 2380, "MsgVote term 4", now - TimeSpan.FromMicroseconds(100), now - TimeSpan.FromMicroseconds(100) + TimeSpan.FromMicroseconds(100 * 100 / percent));
}
