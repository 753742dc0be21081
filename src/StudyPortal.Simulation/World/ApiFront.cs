namespace StudyPortal.Simulation.World;

/// <summary>What stands before the API servers.</summary>
public enum ApiFront
{
    /// <summary>Nothing: clients go to the only one.</summary>
    None,

    /// <summary>HAProxy on <c>lb1</c>.</summary>
    LoadBalancer,

    /// <summary>An address that keepalived moves between the control-plane nodes.</summary>
    VirtualAddress,
}
