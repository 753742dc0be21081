namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What machines are for. Their names say it, so that a machine on which nothing is left keeps its place.</summary>
internal static class Machines
{
    public const string Clients = "clients";

    public const string VirtualAddress = "vip";

    /// <summary>The name of the lane that machines of a kind stand in, as authors write it (<see cref="Content.Diagrams.DiagramNames.Lanes"/>).</summary>
    public static string LaneOf(MachineKind kind) => kind switch
    {
        MachineKind.Clients => "clients",
        MachineKind.LoadBalancer or MachineKind.VirtualAddress => "front",
        MachineKind.ControlPlane => "control-planes",
        MachineKind.Etcd => "etcd",
        _ => "workers",
    };

    public static MachineKind KindOf(string name) =>
        name.StartsWith("cp", StringComparison.Ordinal) ? MachineKind.ControlPlane
        : name.StartsWith("etcd", StringComparison.Ordinal) ? MachineKind.Etcd
        : name.StartsWith("lb", StringComparison.Ordinal) ? MachineKind.LoadBalancer
        : MachineKind.Worker;
}
