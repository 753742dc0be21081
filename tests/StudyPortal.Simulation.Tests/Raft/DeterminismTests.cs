using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Tests.Raft.Histories;
using StudyPortal.Simulation.Wire;

namespace StudyPortal.Simulation.Tests.Raft;

public sealed class DeterminismTests
{
    private const ulong Seeds = 50;

    [Fact]
    public void The_same_seed_gives_the_same_history()
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var (one, other) = (RandomHistory.Run(seed), RandomHistory.Run(seed));
            Assert.Equal(one.Events, other.Events);
            Assert.Equal(one.Operations, other.Operations);
        }
    }

    [Fact]
    public void A_fork_goes_on_like_its_original()
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var original = InTheMiddleOfSomething(seed);
            var fork = original.Fork();
            Assert.Equal(GoOn(original), GoOn(fork));
        }
    }

    [Fact]
    public void What_happens_to_a_fork_does_not_touch_its_original()
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var (original, twin) = (InTheMiddleOfSomething(seed), InTheMiddleOfSomething(seed));
            var fork = original.Fork();
            fork.Network.Apply(new Isolate("m2"));
            RaftCluster.Crash(fork.Members[0]);
            fork.Step(fork.Members[2], new TakeSnapshot(fork.Members[2].Store, KeepEntries: 0));
            GoOn(fork);
            Assert.Equal(GoOn(twin), GoOn(original));
        }
    }

    // Entries under way, a write under way, a read that waits and a member that lags.
    private static RaftCluster InTheMiddleOfSomething(ulong seed)
    {
        var cluster = new RaftCluster(new ClusterOptions { Seed = seed, Members = 5, Links = LinkQuality.DataCentre with { LatencyUs = 5_000, LossPerMille = 50 } });
        Assert.True(cluster.RunUntil(() => cluster.Leader is not null, TimeSpan.FromSeconds(10)));
        RaftCluster.Crash(cluster.Members.First(member => member != cluster.Leader));
        for (var value = 0; value < 40; value++)
            cluster.Put(cluster.Leader!, "a", $"{value}");
        cluster.Get(cluster.Leader!, "a");
        cluster.Run(TimeSpan.FromMilliseconds(6));
        return cluster;
    }

    private static string GoOn(RaftCluster cluster)
    {
        var recorder = new Recorder();
        cluster.Observer = recorder;
        cluster.Start(cluster.Members.First(member => member.Node is null));
        cluster.Put(cluster.Members[1], "b", "x");
        cluster.Run(TimeSpan.FromSeconds(8));
        return recorder.Text + string.Join('\n', cluster.Operations) + cluster.Events;
    }

    private sealed class Recorder : IClusterObserver
    {
        private readonly System.Text.StringBuilder _text = new();

        public string Text => _text.ToString();

        public void Stepped(RaftCluster cluster, ClusterMember member, Intentions intentions)
        {
            foreach (var message in intentions.Messages)
                _text.Append(cluster.Now).Append(' ').Append(message.GetType().Name).Append(message.From).Append(message.To).Append(message.Term).Append('\n');
            foreach (var fact in intentions.Facts)
                _text.Append(cluster.Now).Append(' ').Append(fact.Sentence(member.Name, id => $"m{id}")).Append('\n');
        }
    }
}
