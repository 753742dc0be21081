using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What can be done to the parts of a picture.</summary>
public static class DiagramActions
{
    /// <summary>The id by which the whole picture goes.</summary>
    public const string Whole = "";

    /// <summary>
    /// What can be done at this moment to a part of the picture, and is allowed: the first comes to mind first. None where the part is unknown.
    /// </summary>
    /// <param name="snapshot">The cluster at this moment.</param>
    /// <param name="elementId">The id of a machine, a row, a member or a link of the scene; <see cref="Whole"/> for the whole picture.</param>
    /// <param name="operations">What the author of the diagram allows; names of the diagram's <c>operate</c>.</param>
    public static ImmutableArray<DiagramAction> For(ClusterSnapshot snapshot, string elementId, IReadOnlyList<string> operations)
    {
        var list = new ActionList(operations);
        if (elementId is Whole)
            AddWhole(snapshot, list);
        else if (elementId.Contains("--", StringComparison.Ordinal))
            LinkActions.Add(snapshot, elementId, list);
        else if (elementId.Split('/', ':') is [Machines.Clients, ..])
            RequestActions.Add(snapshot, list);
        else if (elementId.Split('/') is [var host, .. var rest])
            AddOn(new ClusterReading(snapshot), host, rest, list);
        return list.Done();
    }

    private static void AddOn(ClusterReading reading, string host, string[] rest, ActionList list)
    {
        if (host is Machines.VirtualAddress)
            AddAddress(reading.Snapshot, rest, list);
        else if (reading.Snapshot.Machines.FirstOrDefault(view => view.Name == host) is not { } machine)
            return;
        else if (rest is [])
            MachineActions.Add(reading, machine, list);
        else if (rest is ["etcd"])
            MemberActions.Add(reading, machine, list);
        else if (rest is ["pods", var inNamespace, var pod])
            RowActions.AddPod(reading.Snapshot, machine, inNamespace, pod, list);
        else if (rest is [var program] && Machines.KindOf(host) == Scenes.MachineKind.LoadBalancer && reading.Snapshot.Machines.Any(view => view.Name == program))
            LinkActions.Add(reading.Snapshot, $"{host}--{program}", list);
        else if (rest is [var name])
            RowActions.Add(machine, name, list);
    }

    // The address is where keepalived leads.
    private static void AddAddress(ClusterSnapshot snapshot, string[] rest, ActionList list)
    {
        var holder = rest is [var host] ? host : snapshot.Machines.FirstOrDefault(machine => !machine.ExtraAddresses.IsEmpty)?.Name;
        if (snapshot.Machines.FirstOrDefault(machine => machine.Name == holder) is { } machine)
            RowActions.Add(machine, "keepalived", list);
    }

    private static void AddWhole(ClusterSnapshot snapshot, ActionList list)
    {
        if (LinkActions.CanBeMended(snapshot))
            list.Add(DiagramOperations.Links, LinkActions.MendLabel, LinkActions.MendDescription, LinkActions.Mend);
        string[] still = [.. snapshot.Machines.Where(machine => machine.Power != Simulation.Machines.Power.On).Select(machine => machine.Name)];
        if (still.Length > 0)
            list.Add(DiagramOperations.Machines, "Switch on every machine", "What is off boots, what is paused goes on.", [.. still.Select(host => $"fault start {host}")]);
    }
}
