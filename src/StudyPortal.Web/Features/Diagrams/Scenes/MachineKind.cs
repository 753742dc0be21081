namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What a machine is for, in the order of the lanes.</summary>
public enum MachineKind
{
    /// <summary>People and programs outside.</summary>
    Clients,

    /// <summary>A load balancer.</summary>
    LoadBalancer,

    /// <summary>An address that moves between machines.</summary>
    VirtualAddress,

    /// <summary>A control-plane node.</summary>
    ControlPlane,

    /// <summary>A machine for etcd alone.</summary>
    Etcd,

    /// <summary>A worker.</summary>
    Worker,
}
