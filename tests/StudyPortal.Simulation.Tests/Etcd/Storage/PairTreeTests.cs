using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Etcd.Storage;

public sealed class PairTreeTests
{
    [Fact]
    public void The_tree_holds_what_a_sorted_dictionary_holds()
    {
        var prng = new Prng(7);
        var expected = new SortedDictionary<string, StoredPair>(StringComparer.Ordinal);
        var tree = PairTree.Empty;
        for (var step = 0; step < 20_000; step++)
        {
            (var number, prng) = prng.Next(600);
            (var isRemoval, prng) = prng.Next(5);
            var key = number.ToString(CultureInfo.InvariantCulture);
            if (isRemoval < 2)
            {
                expected.Remove(key);
                tree = tree.Without(key);
            }
            else
            {
                expected[key] = new StoredPair(key, null, step, step, 1);
                tree = tree.With(expected[key]);
            }

            Assert.Equal(expected.Count, tree.Count);
            Assert.Equal(expected.GetValueOrDefault(key), tree.Find(key));
            if (step % 100 == 0)
                CompareRange(expected, tree, key);
        }
    }

    [Fact]
    public void Keys_that_come_in_order_do_not_make_a_list()
    {
        var tree = PairTree.Empty;
        for (var number = 0; number < 100_000; number++)
            tree = tree.With(new StoredPair(number.ToString("D6", CultureInfo.InvariantCulture), null, 1, 1, 1));

        // A list of this length would overflow the stack.
        var all = new List<StoredPair>();
        tree.Collect("", EtcdKey.FromKey, int.MaxValue, all);
        Assert.Equal(100_000, all.Count);
        Assert.Equal(10, tree.CountIn("000100", "000110"));
    }

    private static void CompareRange(SortedDictionary<string, StoredPair> expected, PairTree tree, string first)
    {
        foreach (var end in new[] { null, EtcdKey.FromKey, "5", EtcdKey.PrefixEnd(first) })
        {
            var found = new List<StoredPair>();
            tree.Collect(first, end, int.MaxValue, found);
            Assert.Equal(expected.Values.Where(pair => EtcdKey.IsIn(pair.Key, first, end)), found);
            Assert.Equal(found.Count, tree.CountIn(first, end));
        }
    }
}
