namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Versions and identities of a node's machine (<c>status.nodeInfo</c>).</summary>
public sealed record NodeSystemInfo
{
    /// <summary>From /etc/machine-id.</summary>
    public string MachineId { get; init; } = "";

    /// <summary>From the firmware.</summary>
    public string SystemUuid { get; init; } = "";

    /// <summary>Changes with each boot.</summary>
    public string BootId { get; init; } = "";

    /// <summary>As <c>uname -r</c> prints it.</summary>
    public string KernelVersion { get; init; } = "";

    /// <summary>As /etc/os-release calls it.</summary>
    public string OsImage { get; init; } = "";

    /// <summary><c>containerd://2.1.4</c>.</summary>
    public string ContainerRuntimeVersion { get; init; } = "";

    /// <summary><c>v1.35.6</c>.</summary>
    public string KubeletVersion { get; init; } = "";

    /// <summary>Empty since 1.33.</summary>
    public string KubeProxyVersion { get; init; } = "";

    /// <summary><c>linux</c>.</summary>
    public string OperatingSystem { get; init; } = "linux";

    /// <summary><c>amd64</c>.</summary>
    public string Architecture { get; init; } = "amd64";
}
