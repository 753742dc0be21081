namespace StudyPortal.Content.Diagrams;

/// <summary>The names that a diagram may use for what is not a part of its cluster.</summary>
public static class DiagramNames
{
    /// <summary>The lanes of a picture, in reading order. A topology may lack some of them.</summary>
    public static IReadOnlyList<string> Lanes { get; } = ["clients", "front", "control-planes", "etcd", "workers"];
}
