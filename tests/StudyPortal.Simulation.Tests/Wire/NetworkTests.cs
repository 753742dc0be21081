using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Wire;

public sealed class NetworkTests
{
    private const int Draws = 2_000;
    private static readonly LinkQuality _plain = new(LatencyUs: 100, JitterUs: 50);

    [Fact]
    public void A_message_takes_the_latency_and_some_jitter()
    {
        var network = Of(_plain);
        for (var draw = 0; draw < Draws; draw++)
        {
            var now = new Instant(draw * 1_000);
            Assert.InRange((network.Send(0, 1, now).Arrival!.Value - now).TotalMicroseconds, 100, 150);
        }
    }

    [Fact]
    public void Messages_keep_their_order_where_the_link_does()
    {
        var network = Of(_plain with { JitterUs = 5_000 });
        var arrivals = Enumerable.Range(0, Draws).Select(draw => network.Send(0, 1, new Instant(draw)).Arrival!.Value).ToList();
        Assert.Equal(arrivals.Order(), arrivals);
    }

    [Fact]
    public void Messages_overtake_each_other_where_the_link_lets_them()
    {
        var network = Of(_plain with { JitterUs = 5_000, KeepsOrder = false });
        var arrivals = Enumerable.Range(0, Draws).Select(draw => network.Send(0, 1, new Instant(draw)).Arrival!.Value).ToList();
        Assert.NotEqual(arrivals.Order(), arrivals);
    }

    [Fact]
    public void A_cut_in_one_direction_leaves_the_other_open()
    {
        var network = Of(_plain);
        network.Apply(new CutOneWay("a", "b"));
        Assert.True(network.Send(0, 1, Instant.Zero).IsCut);
        Assert.NotNull(network.Send(1, 0, Instant.Zero).Arrival);
    }

    [Fact]
    public void An_isolated_endpoint_reaches_nobody_and_the_others_reach_each_other()
    {
        var network = Of(_plain);
        network.Apply(new Isolate("b"));
        Assert.Equal([true, true, true, true], [network.IsCut(0, 1), network.IsCut(1, 0), network.IsCut(1, 2), network.IsCut(2, 1)]);
        Assert.False(network.IsCut(0, 2));
        network.Apply(new MendLink("a", "b"));
        Assert.False(network.IsCut(0, 1));
        Assert.True(network.IsCut(1, 2));
        network.Apply(new MendAll());
        Assert.False(network.IsCut(1, 2));
    }

    [Fact]
    public void A_slow_link_is_slow_in_one_direction_until_it_is_mended()
    {
        var network = Of(_plain);
        network.Apply(new SlowLink("a", "b", 10_000));
        Assert.InRange(network.Send(0, 1, Instant.Zero).Arrival!.Value.Microseconds, 10_100, 10_150);
        Assert.InRange(network.Send(1, 0, Instant.Zero).Arrival!.Value.Microseconds, 100, 150);
        network.Apply(new MendAll());
        Assert.InRange(network.Send(0, 1, new Instant(20_000)).Arrival!.Value.Microseconds, 20_100, 20_150);
    }

    [Fact]
    public void About_as_many_messages_get_lost_as_should()
    {
        var network = Of(_plain);
        network.Apply(new LoseMessages("a", "b", 250));
        Assert.InRange(Enumerable.Range(0, Draws).Count(draw => network.Send(0, 1, new Instant(draw)).Arrival is null), 400, 600);
        Assert.All(Enumerable.Range(0, Draws), draw => Assert.NotNull(network.Send(1, 0, new Instant(draw)).Arrival));
    }

    [Fact]
    public void About_as_many_messages_arrive_twice_as_should() =>
        Assert.InRange(Duplicates(Of(_plain with { DuplicatePerMille = 100 })), 120, 280);

    [Fact]
    public void A_fork_draws_the_same_and_has_faults_of_its_own()
    {
        var network = Of(_plain);
        var fork = network.Fork();
        Assert.Equal(network.Send(0, 1, Instant.Zero), fork.Send(0, 1, Instant.Zero));
        fork.Apply(new CutLink("a", "b"));
        Assert.False(network.IsCut(0, 1));
    }

    [Fact]
    public void A_new_endpoint_leaves_the_faults_as_they_are()
    {
        var network = Of(_plain);
        network.Apply(new CutOneWay("c", "a"));
        Assert.Equal(3, network.Add("d"));
        Assert.True(network.IsCut(2, 0));
        Assert.False(network.IsCut(3, 0));
        Assert.NotNull(network.Send(3, 2, Instant.Zero).Arrival);
    }

    [Fact]
    public void An_unknown_name_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Of(_plain).Apply(new CutLink("a", "x")));
        Assert.Throws<ArgumentException>(() => Of(_plain).Add("a"));
    }

    private static int Duplicates(Network network) => Enumerable.Range(0, Draws).Count(draw => network.Send(0, 1, new Instant(draw)).Duplicate is not null);

    private static Network Of(LinkQuality quality) => new(["a", "b", "c"], quality, new Prng(11));
}
