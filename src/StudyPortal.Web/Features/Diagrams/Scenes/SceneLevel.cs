namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How near a picture goes.</summary>
public abstract record SceneLevel;

/// <summary>Every machine with its main parts, in lanes.</summary>
public sealed record Overview : SceneLevel;

/// <summary>One machine with all that runs on it, and whom it talks to.</summary>
/// <param name="Host">Its name.</param>
public sealed record NodeInside(string Host) : SceneLevel;

/// <summary>The members of etcd with the ends of their logs.</summary>
public sealed record EtcdInside : SceneLevel;
