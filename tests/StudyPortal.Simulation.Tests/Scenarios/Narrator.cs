using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>Writes down what happens to members, and passes each step on to another observer.</summary>
internal sealed class Narrator(IClusterObserver next) : IClusterObserver
{
    public StringBuilder Text { get; } = new();

    public bool IsQuiet { get; set; }

    public static string Time(Instant at) => (at.Microseconds / 1_000_000m).ToString("0.000", CultureInfo.InvariantCulture);

    public void Stepped(RaftCluster cluster, ClusterMember member, Intentions intentions)
    {
        next.Stepped(cluster, member, intentions);
        foreach (var fact in intentions.Facts)
        {
            if (!IsQuiet)
                Text.Append(Time(cluster.Now)).Append(' ').Append(fact.Sentence(member.Name, static id => $"m{id}")).Append('\n');
        }

        foreach (var refusal in intentions.Refusals)
            Text.Append(Time(cluster.Now)).Append(' ').Append(member.Name).Append(" refuses: ").Append(refusal.Reason).Append('\n');
    }
}
