using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>How many voting members of etcd run and reach each other, whether they have found a leader yet or not.</summary>
/// <param name="Voters">All that vote.</param>
/// <param name="Together">The most of them that one of them reaches, itself among them.</param>
internal sealed record QuorumView(int Voters, int Together)
{
    public int Needed => Voters == 0 ? 1 : Quorum.Majority(Voters);

    public bool HasQuorum => Together >= Needed;

    public static QuorumView Of(ClusterSnapshot snapshot)
    {
        var links = new LinkReading(snapshot);
        var standing = snapshot.Machines.Where(machine => machine.Power == Power.On).Select(machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var voting = snapshot.Members.Where(member => standing.Contains(member.Host) && member.Membership.IsVoter(member.Id)).ToList();
        var together = voting.Select(one => voting.Count(other => one.Host == other.Host || !links.IsCut(one.Host, other.Host))).DefaultIfEmpty().Max();
        return new QuorumView(new EtcdReading(snapshot, links).Voters, together);
    }
}
