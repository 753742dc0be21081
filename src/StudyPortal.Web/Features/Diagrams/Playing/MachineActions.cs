using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What can be done to a machine.</summary>
internal static class MachineActions
{
    private const string FsyncDelayMs = "200";
    private const string ClockLeapSeconds = "3600";

    private static readonly (string Path, string Name)[] _certificates =
    [
        ("/etc/kubernetes/pki/apiserver.crt", "the API server's certificate"),
        ("/etc/kubernetes/pki/apiserver-etcd-client.crt", "the API server's certificate for etcd"),
        ("/etc/kubernetes/pki/etcd/peer.crt", "etcd's peer certificate"),
        ("/etc/etcd/pki/peer.crt", "etcd's peer certificate"),
    ];

    public static void Add(ClusterReading reading, MachineView machine, ActionList list)
    {
        AddPower(machine, list);
        var isMember = reading.Etcd.Hosts.Contains(machine.Name, StringComparer.Ordinal);
        if (machine.Power == Power.Off)
        {
            // What else could be done would show nowhere until it is on.
            if (isMember)
                MemberActions.AddLoss(machine, list);
            return;
        }

        AddLinks(reading.Snapshot, machine, list);
        if (machine.Power == Power.On && machine.Units.Any(unit => unit.Name == "kubelet"))
            RowActions.AddUnit(machine, "kubelet", list);
        AddPorts(reading, machine, list);
        AddDisk(machine, list);
        AddClock(machine, list);
        foreach (var (path, name) in _certificates.Where(file => machine.Files[file.Path] is not null))
            list.Destroy(DiagramOperations.Certificates, $"Expire {name}", $"{path} is valid no longer. Connections that stand go on; new ones are refused once the program reads it or is asked for it.", $"fault expire-cert {machine.Name} {path}");
        if (isMember)
            MemberActions.AddLoss(machine, list);
    }

    private static void AddPower(MachineView machine, ActionList list)
    {
        var host = machine.Name;
        switch (machine.Power)
        {
            case Power.Off:
                list.Add(DiagramOperations.Machines, "Switch on", $"{host} boots, and its services start ten seconds later.", $"fault start {host}");
                return;
            case Power.Paused:
                list.Add(DiagramOperations.Machines, "Let it go on", $"{host} goes on where it stopped.", $"fault start {host}");
                break;
        }

        list.Add(DiagramOperations.Machines, "Fail", $"{host} loses its power. What is on its disk stays.", $"fault crash {host}");
        if (machine.Power == Power.On)
            list.Add(DiagramOperations.Machines, "Pause", $"{host} stands still with everything on it, as a virtual machine that is paused.", $"fault pause {host}");
    }

    private static void AddLinks(ClusterSnapshot snapshot, MachineView machine, ActionList list)
    {
        if (snapshot.Machines.Length == 1)
            return;
        var cut = snapshot.Links.Where(link => link.Trouble.IsCut).ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        var isIsolated = snapshot.Machines.All(other => other.Name == machine.Name || (cut[machine.Name].Contains(other.Name, StringComparer.Ordinal) && cut[other.Name].Contains(machine.Name, StringComparer.Ordinal)));
        if (isIsolated)
            list.Add(DiagramOperations.Links, "Reconnect", $"{machine.Name} is reached again. {LinkActions.MendDescription}", LinkActions.Mend);
        else
            list.Add(DiagramOperations.Links, "Isolate", $"Nothing passes between {machine.Name} and any other machine. Its programs run on.", $"fault isolate {machine.Name}");
    }

    private static void AddPorts(ClusterReading reading, MachineView machine, ActionList list)
    {
        var kind = Machines.KindOf(machine.Name);
        int[] ports =
        [
            .. kind is MachineKind.ControlPlane or MachineKind.LoadBalancer ? [Ports.Api] : Array.Empty<int>(),
            .. reading.Etcd.Hosts.Contains(machine.Name, StringComparer.Ordinal) ? [Ports.EtcdClient, Ports.EtcdPeer] : Array.Empty<int>(),
            .. kind is MachineKind.ControlPlane or MachineKind.Worker ? [Ports.Kubelet] : Array.Empty<int>(),
        ];
        foreach (var port in ports)
            LinkActions.AddPort(machine, port, list);
    }

    private static void AddDisk(MachineView machine, ActionList list)
    {
        var host = machine.Name;
        if (machine.IsDiskFull)
            list.Add(DiagramOperations.Disks, "Free the disk", $"What filled the disk of {host} is removed.", $"fault disk-free {host}");
        else
            list.Add(DiagramOperations.Disks, "Fill the disk", $"The disk of {host} is filled to the last byte.", $"fault disk-full {host}");
        if (machine.DiskDelay > TimeSpan.Zero)
            list.Add(DiagramOperations.Disks, "Slow the disk no more", $"Each fsync on {host} takes as long as it should again.", $"fault slow-disk {host} 0");
        else
            list.Add(DiagramOperations.Disks, $"Slow the disk by {FsyncDelayMs} ms", $"Each fsync on {host} takes {FsyncDelayMs} ms more.", $"fault slow-disk {host} {FsyncDelayMs}");
    }

    private static void AddClock(MachineView machine, ActionList list)
    {
        var host = machine.Name;
        if (machine.ClockSkew != TimeSpan.Zero)
            list.Add(DiagramOperations.Clocks, "Set the clock right", $"The clock of {host} shows the true time again.", $"fault skew {host} 0");
        else
            list.Add(DiagramOperations.Clocks, "Set the clock an hour ahead", $"The clock of {host} is 3,600 s ahead of the true time.", $"fault skew {host} {ClockLeapSeconds}");
    }
}
