using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Kernel;

public sealed class PrngTests
{
    private static readonly Gen<Prng> _sources = ArbMap.Default.GeneratorFor<ulong>().Select(seed => new Prng(seed));

    // First outputs of the reference implementation (Vigna, splitmix64.c) for these seeds.
    [Theory]
    [InlineData(1_234_567UL, new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL })]
    [InlineData(0UL, new[] { 0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL })]
    public void It_draws_what_SplitMix64_draws(ulong seed, ulong[] expected)
    {
        var prng = new Prng(seed);
        foreach (var bits in expected)
        {
            (var drawn, prng) = prng.Next();
            Assert.Equal(bits, drawn);
        }
    }

    [Fact]
    public void A_draw_leaves_the_source_as_it_was()
    {
        var prng = new Prng(7);
        Assert.Equal(prng.Next(), prng.Next());
        Assert.NotEqual(prng, prng.Next().After);
    }

    [Fact]
    public void A_bounded_number_keeps_its_bound() =>
        Seeded.Holds(
            _sources.Zip(Gen.Choose(1, int.MaxValue)),
            given => given.Item1.Next(given.Item2).Number is >= 0 and var number && number < given.Item2);

    [Fact]
    public void Bounded_numbers_are_spread_evenly()
    {
        const int Draws = 30_000;
        const int Buckets = 6;
        var counts = new int[Buckets];
        var prng = new Prng(2379);
        for (var draw = 0; draw < Draws; draw++)
        {
            (var number, prng) = prng.Next(Buckets);
            counts[number]++;
        }

        // Chi-squared with five degrees of freedom: over 20.5 once in a thousand seeds.
        const double Expected = (double)Draws / Buckets;
        Assert.True(counts.Sum(count => (count - Expected) * (count - Expected) / Expected) < 20.5, string.Join(' ', counts));
    }

    [Fact]
    public void A_bound_of_nothing_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => new Prng(1).Next(0));

    [Fact]
    public void A_shuffle_is_a_permutation() =>
        Seeded.Holds(
            _sources.Zip(ArbMap.Default.GeneratorFor<int[]>()),
            given => given.Item1.Shuffle(given.Item2).Items.Order().SequenceEqual(given.Item2.Order()));

    [Fact]
    public void Every_order_of_three_comes_up()
    {
        var prng = new Prng(1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var draw = 0; draw < 100; draw++)
        {
            (var items, prng) = prng.Shuffle([1, 2, 3]);
            seen.Add(string.Concat(items));
        }

        Assert.Equal(6, seen.Count);
    }

    [Fact]
    public void A_shuffle_leaves_the_items_as_they_were()
    {
        int[] items = [1, 2, 3, 4, 5, 6, 7, 8];
        new Prng(5).Shuffle(items);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], items);
    }

    [Fact]
    public void A_fork_depends_on_state_and_name_only() =>
        Seeded.Holds(_sources, prng =>
            prng.Fork("network") == prng.Fork("network") && prng.Fork("network") != prng.Fork("network2")
            && prng.Fork("network") != prng && prng.Fork("network") != prng.Next().After.Fork("network"));

    // The value is part of recorded histories: it must not change.
    [Fact]
    public void A_fork_is_the_same_in_every_version() => Assert.Equal(new Prng(16314152353566157525UL), new Prng(42).Fork("cp1/raft"));
}
