namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Whether a namespace takes new objects.</summary>
public enum NamespacePhase
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>It is being emptied and then removed.</summary>
    Terminating,
}
