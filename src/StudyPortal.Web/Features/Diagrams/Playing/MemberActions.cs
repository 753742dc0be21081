using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What can be done to a member of etcd.</summary>
internal static class MemberActions
{
    public static void Add(ClusterReading reading, MachineView machine, ActionList list)
    {
        RowActions.Add(machine, "etcd", list);
        if (machine.Power == Power.On)
            list.Add(DiagramOperations.Machines, "Pause its machine", $"{machine.Name} stands still with everything on it.", $"fault pause {machine.Name}");
        else
            list.Add(DiagramOperations.Machines, "Start its machine", $"{machine.Name} boots, or goes on where it stopped.", $"fault start {machine.Name}");
        if (Asked(reading, machine.Name) is { } place)
            AddChanges(reading.Snapshot, machine, place, list);
        AddLoss(machine, list);
    }

    public static void AddLoss(MachineView machine, ActionList list)
    {
        if (machine.Files["/var/lib/etcd/member"] is not null)
            list.Destroy(DiagramOperations.Members, "Lose its etcd data", $"/var/lib/etcd/member on {machine.Name} is gone, and the member's process with it.", $"fault lose-data {machine.Name}");
    }

    // A change of the membership needs a leader, and is asked of another member than the one it is about.
    private static EtcdMemberView? Asked(ClusterReading reading, string about)
    {
        if (reading.Etcd.Leader is not { } leader)
            return null;
        var standing = reading.Snapshot.Machines.Where(machine => machine.Power == Power.On).Select(machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var others = reading.Snapshot.Members.Where(member => member.Host != about && !member.IsLearner && standing.Contains(member.Host)).ToList();
        return others.Find(member => member.Host == leader) ?? others.Find(member => member.Leader == reading.Snapshot.Members.Single(one => one.Host == leader).Id);
    }

    private static void AddChanges(ClusterSnapshot snapshot, MachineView machine, EtcdMemberView place, ActionList list)
    {
        if (snapshot.Members.FirstOrDefault(member => member.Host == machine.Name) is not { } member || !place.Membership.Has(member.Id))
            return;
        if (place.Membership.IsLearner(member.Id))
            list.Add(DiagramOperations.Members, "Promote", $"The learner on {machine.Name} gets a vote, if it has caught up.", $"on {place.Host}: {Etcdctl(place.Host)} member promote {member.Id}");
        if (place.Membership.IsLearner(member.Id) || place.Membership.Voters.Length > 1)
            list.Destroy(DiagramOperations.Members, "Remove from the cluster", $"etcdctl member remove {member.Id}, asked of {place.Host}: the member stops and never comes back with this data.", $"on {place.Host}: {Etcdctl(place.Host)} member remove {member.Id}");
    }

    private static string Etcdctl(string host)
    {
        var pki = Machines.KindOf(host) == MachineKind.Etcd ? "/etc/etcd/pki" : "/etc/kubernetes/pki/etcd";
        return $"etcdctl --cacert={pki}/ca.crt --cert={pki}/server.crt --key={pki}/server.key";
    }
}
