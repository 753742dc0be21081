namespace StudyPortal.Simulation.Etcd;

/// <summary>How a key's side of a comparison must stand to the given one.</summary>
public enum ComparisonSign
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>More.</summary>
    Greater,

    /// <summary>Less.</summary>
    Less,
}
