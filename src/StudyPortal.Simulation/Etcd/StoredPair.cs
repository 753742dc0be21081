namespace StudyPortal.Simulation.Etcd;

/// <summary>A key with its value, as it stood at a revision.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value; null where only keys were asked for.</param>
/// <param name="CreateRevision">When it was created.</param>
/// <param name="ModRevision">When it was set last.</param>
/// <param name="Version">How often it was set since it was created.</param>
public sealed record StoredPair(string Key, StoredValue? Value, long CreateRevision, long ModRevision, long Version);
