namespace StudyPortal.Simulation.Etcd;

/// <summary>What <c>etcdutl snapshot status</c> shows.</summary>
/// <param name="Hash">A sum over the content, printed as eight hexadecimal digits at most.</param>
/// <param name="Revision">The latest revision.</param>
/// <param name="TotalKeys">Records of all buckets, old versions among them.</param>
/// <param name="TotalBytes">Of the database.</param>
/// <param name="Version">The storage version; empty where the cluster had not agreed on one.</param>
public sealed record SnapshotStatus(uint Hash, long Revision, int TotalKeys, long TotalBytes, string Version);
