namespace StudyPortal.Simulation.Etcd;

/// <summary>A condition of a transaction. A key that is not there has revisions and version 0 and no value.</summary>
public abstract record KeyComparison(string Key, ComparisonSign Sign);

/// <summary>Compares the revision of the last change.</summary>
public sealed record CompareModRevision(string Key, ComparisonSign Sign, long Revision) : KeyComparison(Key, Sign);

/// <summary>Compares the revision of the creation.</summary>
public sealed record CompareCreateRevision(string Key, ComparisonSign Sign, long Revision) : KeyComparison(Key, Sign);

/// <summary>Compares how often the key was set since its creation.</summary>
public sealed record CompareVersion(string Key, ComparisonSign Sign, long Version) : KeyComparison(Key, Sign);

/// <summary>Compares the value, by its text in ordinal order. It does not hold where the key is not there.</summary>
public sealed record CompareValue(string Key, ComparisonSign Sign, StoredValue Value) : KeyComparison(Key, Sign);
