using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft;

/// <summary>Whether a cluster still elects, writes and reads, for every set of failed members and every split of every size, against a dumb count of heads.</summary>
public sealed class SecondOpinionTests
{
    private const int LargestCluster = 7;
    private static readonly TimeSpan _electionAtMost = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan _answerAtMost = TimeSpan.FromSeconds(2);

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, LargestCluster)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Quorum_is_a_count_of_heads(int members)
    {
        for (var votes = 0; votes <= members; votes++)
            Assert.Equal(AreMoreThanTheOthers(votes, members), Quorum.Has(votes, members));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_cluster_works_exactly_while_more_members_run_than_do_not(int size)
    {
        var settled = Settled(size);
        for (var failed = 0; failed < 1 << size; failed++)
        {
            var cluster = settled.Fork();
            foreach (var member in Chosen(cluster, failed))
                RaftCluster.Crash(member);
            var running = Chosen(cluster, ~failed);
            Assert.Equal(AreMoreThanTheOthers(running.Count, size), Works(cluster, running));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_two_sides_exactly_the_one_with_more_than_half_works(int size)
    {
        var settled = Settled(size);
        for (var side = 0; side < 1 << (size - 1); side++)
        {
            var cluster = settled.Fork();
            var (left, right) = (Chosen(cluster, side), Chosen(cluster, ~side));
            foreach (var one in left)
            {
                foreach (var other in right)
                    cluster.Network.Apply(new CutLink(one.Name, other.Name));
            }

            Assert.Equal(AreMoreThanTheOthers(left.Count, size), Works(cluster, left));
            Assert.Equal(AreMoreThanTheOthers(right.Count, size), Works(cluster, right));
        }
    }

    private static bool AreMoreThanTheOthers(int heads, int all) => heads > all - heads;

    private static RaftCluster Settled(int size)
    {
        var cluster = new RaftCluster(new ClusterOptions { Seed = (ulong)size, Members = size });
        Assert.True(cluster.RunUntil(() => cluster.Leader is { } leader && leader.Node!.Applied > size, _electionAtMost));
        return cluster;
    }

    // A leader that is lost is noticed within the time; then each of the members must answer a write and a read, or none may.
    private static bool Works(RaftCluster cluster, List<ClusterMember> members)
    {
        if (members.Count == 0)
            return false;
        cluster.Run(_electionAtMost);
        int[] operations = [.. members.SelectMany(member => new[] { cluster.Put(member, "a", "x"), cluster.Get(member, "a") })];
        cluster.Run(_answerAtMost);
        var answered = operations.Count(number => cluster.Operations[number].Answered is not null);
        Assert.True(answered == 0 || answered == operations.Length, $"{answered} of {operations.Length} operations were answered.");
        return answered > 0;
    }

    private static List<ClusterMember> Chosen(RaftCluster cluster, int mask) => [.. cluster.Members.Where(member => (mask & (1 << member.Place)) != 0)];
}
