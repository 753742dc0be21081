namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>The signs of the visual language: a shape for each meaning, so that colour never stands alone.</summary>
public enum SignKind
{
    /// <summary>A filled star in a double ring: the leader that a majority follows.</summary>
    Leader,

    /// <summary>A filled star: the holder of a lease.</summary>
    LeaseHolder,

    /// <summary>A hollow star: one that leads by its own account only.</summary>
    LonelyLeader,

    /// <summary>A plain ring.</summary>
    Follower,

    /// <summary>A dashed ring.</summary>
    Candidate,

    /// <summary>A dotted ring.</summary>
    Learner,

    /// <summary>A tick.</summary>
    Ok,

    /// <summary>A triangle.</summary>
    Warn,

    /// <summary>A cross.</summary>
    Down,

    /// <summary>An arrow that runs into a bar: cut in one direction.</summary>
    Stopped,

    /// <summary>Two bars.</summary>
    Paused,

    /// <summary>A clock: stale but answering.</summary>
    Stale,
}
