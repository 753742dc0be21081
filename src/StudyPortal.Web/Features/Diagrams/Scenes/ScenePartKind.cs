namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What parts a picture has.</summary>
public enum ScenePartKind
{
    /// <summary>Machines of one kind.</summary>
    Lane,

    /// <summary>A machine, or what stands in the place of one.</summary>
    Machine,

    /// <summary>A program on a machine.</summary>
    Row,

    /// <summary>A member of etcd.</summary>
    Member,

    /// <summary>A way between machines or programs.</summary>
    Link,
}
