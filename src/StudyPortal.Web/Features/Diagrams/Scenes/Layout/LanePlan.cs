using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>A lane before its machines have their places.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Machines">Its machines, at least one.</param>
/// <param name="HasQuorum">Whether the members of etcd stand in it.</param>
internal sealed record LanePlan(string Id, string Title, ImmutableArray<MachineFacts> Machines, bool HasQuorum)
{
    public static ImmutableArray<LanePlan> Of(ClusterReading reading) =>
    [
        .. from machine in reading.Machines
           group machine by machine.Kind into kind
           select new LanePlan("lane-" + Reading.Machines.LaneOf(kind.Key), TitleOf(kind.Key), [.. kind], kind.Any(machine => machine.Member is not null)),
    ];

    public MachineKind Kind => Machines[0].Kind;

    private static string TitleOf(MachineKind kind) => kind switch
    {
        MachineKind.Clients => "Clients",
        MachineKind.LoadBalancer => "Load balancer",
        MachineKind.VirtualAddress => "Virtual address",
        MachineKind.ControlPlane => "Control planes",
        MachineKind.Etcd => "External etcd",
        _ => "Workers",
    };
}
