using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Tests.Etcd.Storage;

public sealed class StorePropertyTests
{
    private const int Histories = 2_000;
    private const int Steps = 40;

    [Fact]
    public void The_store_answers_as_a_list_of_all_revisions_does()
    {
        for (ulong seed = 1; seed <= Histories; seed++)
        {
            var both = new RandomOperations(seed);
            for (var step = 0; step < Steps; step++)
            {
                both.Step();
                both.Compare();
            }
        }
    }

    [Fact]
    public void Two_stores_have_the_same_hash_exactly_where_they_have_the_same_content()
    {
        for (ulong seed = 1; seed <= Histories / 4; seed++)
        {
            var (one, other) = (new RandomOperations(seed), new RandomOperations(seed));
            for (var step = 0; step < Steps; step++)
            {
                one.Step();
                other.Step();
            }

            Assert.Equal(HashOf(one.Store), HashOf(other.Store));
            other.Apply(new PutRequest("/k/a", new TextValue("one more")));
            Assert.NotEqual(HashOf(one.Store), HashOf(other.Store));
            Assert.Equal(HashOf(one.Store), HashOf(other.Store, one.Store.Revision));
            one.Apply(new PutRequest("/k/a", new TextValue("another")));
            Assert.NotEqual(HashOf(one.Store), HashOf(other.Store));
        }
    }

    [Fact]
    public void Compaction_gives_bytes_back_and_leaves_what_is_there_now()
    {
        for (ulong seed = 1; seed <= Histories / 4; seed++)
        {
            var both = new RandomOperations(seed);
            for (var step = 0; step < Steps; step++)
                both.Step();
            var before = both.Store;
            var isNew = both.Store.CompactRevision < both.Store.Revision;
            both.Apply(new CompactRequest(both.Store.Revision));
            Assert.Equal(all(before), all(both.Store));
            Assert.True(!isNew || both.Store.StoredBytes <= before.StoredBytes);
            Assert.Equal(both.Store.Count, both.Store.StoredVersions);
            Assert.Empty(both.Store.EventsSince(both.Store.Revision + 1));
        }

        static IEnumerable<StoredPair> all(EtcdStore store) => Assert.IsType<RangeResponse>(store.Read(new RangeRequest("\0", EtcdKey.FromKey))).Pairs;
    }

    private static uint HashOf(EtcdStore store, long revision = 0) => Assert.IsType<HashKvResponse>(store.Hash(revision)).Hash;
}
