namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What is on its way.</summary>
public enum DotKind
{
    /// <summary>A message between members of etcd.</summary>
    Message,

    /// <summary>A traced request that gets where it should.</summary>
    Request,

    /// <summary>A traced request that does not, or that is turned down there.</summary>
    Bounced,
}
