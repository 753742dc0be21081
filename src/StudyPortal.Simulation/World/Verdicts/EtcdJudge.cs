using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.World;

/// <summary>Tries a write and both kinds of reads through every member of etcd that runs, as a client on its machine does.</summary>
internal static class EtcdJudge
{
    /// <summary>How long etcdctl waits for an answer (<c>--command-timeout</c>); an election takes less.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string DatabasePath = "/var/lib/etcd/member/snap/db";
    private const int PeerPort = 2380;
    private const string Key = "verdict";

    public static EtcdVerdicts Judge(LiveCluster cluster)
    {
        var running = ClientAccess.Members(cluster);
        var members = Known(cluster, running);
        var voters = running.Where(found => found.Node.Membership.IsVoter(found.Member.Id) && found.Machine.Power == Power.On).ToList();
        var quorum = members.Any(member => !member.IsLearner) ? Quorum.Majority(members.Count(member => !member.IsLearner)) : 1;
        var alive = Together(cluster, [.. voters.Select(found => found.Machine)]);
        var believers = running.Where(found => found.Node.Role == RaftRole.Leader).Select(found => (found.Machine, found.Node.Term)).ToList();

        var attempts = new Attempts(cluster);
        var asked = running.Where(found => found.Machine.Power == Power.On).Select(found => found.Machine).ToList();
        var writes = Try(attempts, asked, new PutRequest(Key, new TextValue(Key)));
        var linearizable = Try(attempts, asked, new RangeRequest(Key));
        var serializable = Try(attempts, asked, new RangeRequest(Key) { IsSerializable = true });
        attempts.Wait();
        if (alive.Length >= quorum)
            attempts.Again(writes.Concat(linearizable).Where(attempt => alive.Contains(attempt.Machine.Name, StringComparer.Ordinal)));

        var leader = believers.Where(believer => IsProved(cluster, believer.Machine, believer.Term, linearizable)).Select(believer => believer.Machine.Name).FirstOrDefault();
        var texts = new EtcdTexts(members.Count(member => !member.IsLearner), quorum, alive, leader);
        ImmutableArray<string> voting = [.. voters.Select(found => found.Machine.Name)];
        return new EtcdVerdicts(
            members.Length, members.Count(member => !member.IsLearner), quorum, alive, leader,
            [.. believers.Select(believer => believer.Machine.Name).Where(name => name != leader)], texts.Majority(),
            texts.Of("Writing to etcd", writes, voting, texts.WhyWrite), Through(writes),
            texts.Of("A linearizable read from etcd", linearizable, voting, texts.WhyLinearizable), Through(linearizable),
            texts.Of("A serializable read from etcd", serializable, voting, texts.WhySerializable), Through(serializable));
    }

    /// <summary>Who belongs to the cluster, as the member knows that is ahead; where none runs, as the disks say.</summary>
    private static ImmutableArray<ClusterMember> Known(LiveCluster cluster, List<(Machine Machine, EtcdMember Member, RaftNode Node)> running)
    {
        var stores = running.Count > 0
            ? running.Select(found => found.Member.Store)
            : cluster.Machines.Select(machine => (machine.Files[DatabasePath]?.Content as DatabaseFile)?.Store).OfType<EtcdStore>();
        return stores.MaxBy(store => store.Revision)?.Members ?? [];
    }

    /// <summary>The largest group that one of them exchanges messages with, itself included.</summary>
    private static ImmutableArray<string> Together(LiveCluster cluster, ImmutableArray<Machine> machines) => machines
        .Select(one => machines.Where(other => other == one || Exchange(cluster, one, other)).Select(machine => machine.Name).ToImmutableArray())
        .OrderByDescending(group => group.Length).FirstOrDefault([]);

    private static bool Exchange(LiveCluster cluster, Machine one, Machine other) =>
        !cluster.Network.IsCut(one.Position, other.Position) && !cluster.Network.IsCut(other.Position, one.Position)
        && !one.DroppedPorts.Contains(PeerPort) && !other.DroppedPorts.Contains(PeerPort);

    private static ImmutableArray<Attempt> Try(Attempts attempts, List<Machine> machines, EtcdRequest request) =>
    [
        .. from machine in machines
           let tls = ClientAccess.Etcdctl(machine)
           where tls is not null
           select attempts.Send(machine, ClientAccess.EtcdEndpoint(attempts.Cluster, machine), tls, request, Patience),
    ];

    // Who leads can answer a linearizable read, and leads after it in the same term: a majority has confirmed it.
    private static bool IsProved(LiveCluster cluster, Machine machine, long term, ImmutableArray<Attempt> reads) =>
        reads.Any(read => read.Machine == machine && read.IsDone)
        && ClientAccess.Members(cluster).Exists(found => found.Machine == machine && found.Node.Role == RaftRole.Leader && found.Node.Term == term);

    private static ImmutableArray<string> Through(ImmutableArray<Attempt> attempts) => [.. attempts.Where(attempt => attempt.IsDone).Select(attempt => attempt.Machine.Name)];
}
