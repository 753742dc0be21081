namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>When containers that ended start again.</summary>
public enum RestartPolicy
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>After a failure.</summary>
    OnFailure,

    /// <summary>Never.</summary>
    Never,
}
