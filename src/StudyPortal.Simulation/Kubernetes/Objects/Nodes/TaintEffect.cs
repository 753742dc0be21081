namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not placed there.</summary>
    NoSchedule,

    /// <summary>They are placed there only where nothing else is left.</summary>
    PreferNoSchedule,

    /// <summary>They are not placed there, and those that run are evicted.</summary>
    NoExecute,
}
