namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>What happens to the objects that a deleted object owns.</summary>
public enum DeletionPropagation
{
    /// <summary>They follow later.</summary>
    Background,

    /// <summary>They go first (finalizer <c>foregroundDeletion</c>).</summary>
    Foreground,

    /// <summary>They stay (finalizer <c>orphan</c>).</summary>
    Orphan,
}
