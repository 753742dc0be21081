namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>What happened to an object.</summary>
public enum WatchEventType
{
    /// <summary>It is new, or now meets the selector.</summary>
    Added,

    /// <summary>It changed.</summary>
    Modified,

    /// <summary>It is gone, or no longer meets the selector.</summary>
    Deleted,

    /// <summary>Nothing; all before this revision was sent.</summary>
    Bookmark,
}
