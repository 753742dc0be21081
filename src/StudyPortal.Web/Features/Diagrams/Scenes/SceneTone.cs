namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What a colour stands for: a token of the visual language.</summary>
public enum SceneTone
{
    /// <summary>Text.</summary>
    Ink,

    /// <summary>Secondary text.</summary>
    Muted,

    /// <summary>A leader or the holder of a lease.</summary>
    Leader,

    /// <summary>A follower.</summary>
    Follower,

    /// <summary>A candidate.</summary>
    Candidate,

    /// <summary>A learner.</summary>
    Learner,

    /// <summary>Healthy.</summary>
    Ok,

    /// <summary>Degraded.</summary>
    Warn,

    /// <summary>Down.</summary>
    Down,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Port 2379.</summary>
    PortClient,

    /// <summary>Port 2380.</summary>
    PortPeer,

    /// <summary>Port 6443.</summary>
    PortApi,

    /// <summary>Port 10250.</summary>
    PortKubelet,
}
