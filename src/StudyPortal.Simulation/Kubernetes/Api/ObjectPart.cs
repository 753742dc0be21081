namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>Which part of an object an update changes.</summary>
public enum ObjectPart
{
    /// <summary>All but the status.</summary>
    Whole,

    /// <summary>The status alone (<c>/status</c>).</summary>
    Status,

    /// <summary>The finalizers in the spec of a namespace (<c>/finalize</c>).</summary>
    Finalizers,
}
