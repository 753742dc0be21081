namespace StudyPortal.Simulation.Etcd;

/// <summary>One change of one key.</summary>
/// <param name="Revision">When; several keys may change at one revision.</param>
/// <param name="Key">The key.</param>
/// <param name="Pair">What it has become; null where it was deleted.</param>
/// <param name="Previous">What it was; null where it was not there.</param>
public sealed record StoreEvent(long Revision, string Key, StoredPair? Pair, StoredPair? Previous)
{
    /// <summary>Whether the key was deleted.</summary>
    public bool IsDelete => Pair is null;
}
