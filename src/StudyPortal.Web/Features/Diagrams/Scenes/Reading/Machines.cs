namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What machines are for. Their names say it, so that a machine on which nothing is left keeps its place.</summary>
internal static class Machines
{
    public const string Clients = "clients";

    public const string VirtualAddress = "vip";

    public static MachineKind KindOf(string name) =>
        name.StartsWith("cp", StringComparison.Ordinal) ? MachineKind.ControlPlane
        : name.StartsWith("etcd", StringComparison.Ordinal) ? MachineKind.Etcd
        : name.StartsWith("lb", StringComparison.Ordinal) ? MachineKind.LoadBalancer
        : MachineKind.Worker;
}
