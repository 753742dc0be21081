using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>Checks laws after every step and keeps the first violation of each.</summary>
internal sealed class LawObserver(RaftCluster cluster, IReadOnlyList<Invariant<Observation>> laws) : IClusterObserver
{
    private readonly Observation _seen = new(cluster, new Chronicle());

    /// <summary>Broken laws with a sentence each, in the order they were broken.</summary>
    public List<(string Law, string Sentence)> Violations { get; } = [];

    public void Stepped(RaftCluster cluster, ClusterMember member, Intentions intentions)
    {
        (_seen.Member, _seen.Intentions, _seen.Before) = (member, intentions, _seen.Chronicle.ViewOf(member));
        FindNewEntries(_seen);
        foreach (var law in laws)
            Check(law);
        _seen.Chronicle.Record(_seen);
    }

    public void CheckClients() => Check(RaftLaws.Linearizability);

    private void Check(Invariant<Observation> law)
    {
        if (law.Violation(_seen) is { } sentence && Violations.TrueForAll(known => known.Law != law.Name))
            Violations.Add((law.Name, $"{_seen.Cluster.Now} {law.Name}: {sentence}"));
    }

    private static void FindNewEntries(Observation seen)
    {
        seen.NewEntries.Clear();
        var (log, before) = (seen.Node.Log, seen.Before.Log);
        if (ReferenceEquals(log, before))
            return;
        for (var index = log.Last.Index; index > log.Base.Index; index--)
        {
            if (index <= before.Last.Index && index > before.Base.Index && ReferenceEquals(log[index], before[index]))
                return;
            seen.NewEntries.Add(log[index]);
        }
    }
}
