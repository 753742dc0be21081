using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>server</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
public sealed record HaproxyServer(string Name, Endpoint Address)
{
    /// <summary>Whether it is checked; otherwise it always counts as up.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether checks speak TLS.</summary>
    public bool UsesTls { get; init; }

    /// <summary>Whether it is used only while no other is up.</summary>
    public bool IsBackup { get; init; }

    /// <summary>Time between two checks.</summary>
    public TimeSpan Inter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Checks in a row that bring it up.</summary>
    public int Rise { get; init; } = 2;

    /// <summary>Failed checks in a row that take it down.</summary>
    public int Fall { get; init; } = 3;
}
