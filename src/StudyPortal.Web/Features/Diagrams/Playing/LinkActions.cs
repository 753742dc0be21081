using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What can be done to the way between two machines.</summary>
internal static class LinkActions
{
    public const string Mend = "fault heal";
    public const string MendLabel = "Mend the network";
    public const string MendDescription = "Every link and every firewall is as it should be again.";

    private const string DelayMs = "200";
    private const string LossPerMille = "300";

    public static bool CanBeMended(ClusterSnapshot snapshot) => !snapshot.Links.IsEmpty || snapshot.Machines.Any(machine => !machine.DroppedPorts.IsEmpty);

    /// <summary>The actions of a link; none where one of its ends is no machine, such as the clients.</summary>
    public static void Add(ClusterSnapshot snapshot, string id, ActionList list)
    {
        var ends = id.Split("--");
        if (ends.Length != 2 || HostOf(snapshot, ends[0]) is not { } from || HostOf(snapshot, ends[1]) is not { } to || from == to)
            return;
        var (there, back) = (Trouble(snapshot, from, to), Trouble(snapshot, to, from));
        AddCuts(from, to, there, back, list);
        AddSlow(from, to, there, back, list);
        AddLoss(from, to, there, back, list);
        if (new ClusterReading(snapshot).Links.FirstOrDefault(link => link.Id == id) is { } link)
            AddPort(snapshot.Machines.Single(machine => machine.Name == to), link.Port, list);
        if (CanBeMended(snapshot))
            list.Add(DiagramOperations.Links, MendLabel, MendDescription, Mend);
    }

    public static void AddPort(MachineView machine, int port, ActionList list)
    {
        var number = Ports.Text(port);
        if (!machine.DroppedPorts.Contains(port))
            list.Add(DiagramOperations.Ports, $"Block port {number} on {machine.Name}", $"The firewall of {machine.Name} drops what comes in for port {number} ({Ports.Purpose(port)}).", $"fault drop-port {machine.Name} {number}");
    }

    private static void AddCuts(string from, string to, LinkTrouble there, LinkTrouble back, ActionList list)
    {
        if (!there.IsCut || !back.IsCut)
            list.Add(DiagramOperations.Links, "Cut", $"Nothing passes between {from} and {to} any more.", $"fault cut {from} {to}");
        if (there.IsCut || back.IsCut)
            return;
        list.Add(DiagramOperations.Links, $"Cut from {from} to {to}", $"{to} hears nothing from {from} any more; the way back stays open.", $"fault cut-one-way {from} {to}");
        list.Add(DiagramOperations.Links, $"Cut from {to} to {from}", $"{from} hears nothing from {to} any more; the way back stays open.", $"fault cut-one-way {to} {from}");
    }

    private static void AddSlow(string from, string to, LinkTrouble there, LinkTrouble back, ActionList list)
    {
        if (there.ExtraUs > 0 || back.ExtraUs > 0)
            list.Add(DiagramOperations.Links, "Slow no more", $"What passes between {from} and {to} takes as long as it should again.", $"fault slow {from} {to} 0");
        else
            list.Add(DiagramOperations.Links, $"Slow by {DelayMs} ms", $"What passes between {from} and {to} takes {DelayMs} ms more in each direction.", $"fault slow {from} {to} {DelayMs}");
    }

    private static void AddLoss(string from, string to, LinkTrouble there, LinkTrouble back, ActionList list)
    {
        if (there.LossPerMille > 0 || back.LossPerMille > 0)
            list.Add(DiagramOperations.Links, "Lose no more", $"Nothing gets lost between {from} and {to} any more.", $"fault lose {from} {to} 0");
        else
            list.Add(DiagramOperations.Links, "Lose 30 %", $"Of ten messages between {from} and {to} three get lost, in each direction.", $"fault lose {from} {to} {LossPerMille}");
    }

    private static string? HostOf(ClusterSnapshot snapshot, string end) => end is Machines.VirtualAddress
        ? snapshot.Machines.FirstOrDefault(machine => !machine.ExtraAddresses.IsEmpty)?.Name
        : snapshot.Machines.FirstOrDefault(machine => machine.Name == end)?.Name;

    private static LinkTrouble Trouble(ClusterSnapshot snapshot, string from, string to) =>
        snapshot.Links.FirstOrDefault(link => link.From == from && link.To == to)?.Trouble ?? default;
}
