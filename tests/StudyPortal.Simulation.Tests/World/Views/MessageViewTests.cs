using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World.Views;

public sealed class MessageViewTests
{
    private static readonly TimeSpan _step = TimeSpan.FromMicroseconds(50);

    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 1);

    [Fact]
    public void An_election_can_be_watched_message_by_message()
    {
        var leader = _settled.Judge().Etcd.Leader!;
        var cluster = _settled.Apply(new CrashMachine(leader)).Next;
        var seen = new List<MessageView>();
        for (var second = 0; second < 40 && !seen.Exists(message => message.What.StartsWith("MsgApp", StringComparison.Ordinal)); second++)
        {
            var step = cluster.AdvanceToOccurrence(TimeSpan.FromSeconds(1));
            cluster = step.Next;
            for (var small = 0; small < 100; small++, cluster = cluster.Advance(_step).Next)
                seen.AddRange(cluster.Snapshot().Messages.Except(seen));
        }

        var kinds = seen.Where(message => message.Port == 2380).Select(message => message.What.Split(' ')[0]).ToList();
        Assert.True(kinds.IndexOf("MsgPreVote") < kinds.IndexOf("MsgPreVoteResp"));
        Assert.True(kinds.IndexOf("MsgPreVoteResp") < kinds.IndexOf("MsgVote"));
        Assert.True(kinds.IndexOf("MsgVote") < kinds.IndexOf("MsgVoteResp"));
        Assert.Contains(seen, message => message.What is "MsgVote term 3");
        Assert.Contains(seen, message => message.What is "MsgVoteResp term 3 granted");
    }

    [Fact]
    public void A_message_is_seen_from_when_it_leaves_until_it_arrives()
    {
        var cluster = _settled;
        for (var small = 0; small < 10_000 && cluster.Snapshot().Messages.IsEmpty; small++)
            cluster = cluster.Advance(_step).Next;
        var messages = cluster.Snapshot().Messages;
        Assert.All(messages, message =>
        {
            Assert.True(message.Sent <= cluster.Now && cluster.Now < message.Arrives);
            Assert.NotEqual(message.From, message.To, StringComparer.Ordinal);
        });
        Assert.Equal(messages.OrderBy(message => message.Arrives), messages);
        var first = messages[0];
        Assert.Contains(first, cluster.Advance(first.Arrives - cluster.Now - TimeSpan.FromMicroseconds(1)).Next.Snapshot().Messages);
        Assert.DoesNotContain(first, cluster.Advance(first.Arrives - cluster.Now).Next.Snapshot().Messages);
    }
}
