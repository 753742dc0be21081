namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>The reason of a Status, in the words of <c>metav1.StatusReason</c>.</summary>
public enum StatusReason
{
    /// <summary>Success, or nothing more is known.</summary>
    Unknown,

    /// <summary>401</summary>
    Unauthorized,

    /// <summary>403</summary>
    Forbidden,

    /// <summary>404</summary>
    NotFound,

    /// <summary>409 on create</summary>
    AlreadyExists,

    /// <summary>409 on update</summary>
    Conflict,

    /// <summary>410: the revision is too old for a watch.</summary>
    Gone,

    /// <summary>410 inside a watch.</summary>
    Expired,

    /// <summary>422</summary>
    Invalid,

    /// <summary>400</summary>
    BadRequest,

    /// <summary>429</summary>
    TooManyRequests,

    /// <summary>500</summary>
    InternalError,

    /// <summary>503</summary>
    ServiceUnavailable,

    /// <summary>504</summary>
    Timeout,
}
