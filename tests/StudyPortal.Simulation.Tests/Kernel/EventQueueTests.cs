using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Kernel;

public sealed class EventQueueTests
{
    private static readonly Instant _end = new(1_000_000);

    [Fact]
    public void Events_come_in_the_order_of_time_and_then_of_adding()
    {
        var prng = new Prng(3);
        var queue = new EventQueue<int>();
        var expected = new List<(long At, int What)>();
        for (var number = 0; number < 2_000; number++)
        {
            (var at, prng) = prng.Next(50);
            queue.Add(new Instant(at), number);
            expected.Add((at, number));
        }

        Assert.Equal(expected.OrderBy(item => item.At).ThenBy(item => item.What), Drain(queue));
    }

    [Fact]
    public void Events_that_are_added_on_the_way_find_their_place()
    {
        var queue = new EventQueue<int>();
        queue.Add(new Instant(5), 1);
        queue.Add(new Instant(9), 2);
        Assert.True(queue.TryTake(_end, out _, out _));
        queue.Add(new Instant(9), 3);
        queue.Add(new Instant(7), 4);
        Assert.Equal([(7L, 4), (9L, 2), (9L, 3)], Drain(queue));
    }

    [Fact]
    public void What_is_not_due_stays()
    {
        var queue = new EventQueue<int>();
        queue.Add(new Instant(5), 1);
        Assert.False(queue.TryTake(new Instant(4), out _, out _));
        Assert.Equal((1, new Instant(5)), (queue.Count, queue.Next));
        Assert.True(queue.TryTake(new Instant(5), out var at, out var what));
        Assert.Equal((new Instant(5), 1), (at, what));
    }

    [Fact]
    public void A_fork_goes_its_own_way()
    {
        var queue = new EventQueue<int>();
        for (var number = 0; number < 100; number++)
            queue.Add(new Instant(number % 7), number);
        var fork = queue.Fork();
        var left = Drain(queue);
        fork.Add(Instant.Zero, 100);
        Assert.Equal(101, fork.Count);
        Assert.Equal(left, Drain(fork).Where(item => item.What < 100));
    }

    [Fact]
    public void To_ask_an_empty_queue_when_is_a_bug() => Assert.Throws<InvalidOperationException>(() => new EventQueue<int>().Next);

    private static List<(long At, int What)> Drain(EventQueue<int> queue)
    {
        var taken = new List<(long, int)>();
        while (queue.TryTake(_end, out var at, out var what))
            taken.Add((at.Microseconds, what));
        return taken;
    }
}
