using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What the metrics of a member say at a moment. Sizes are in bytes.</summary>
internal sealed record MemberMeasures(
    MemberId Id, bool HasLeader, bool IsLeader, bool IsLearner, long Term, long Committed, long Applied, int Pending, long DatabaseBytes, long InUseBytes, long QuotaBytes,
    long Revision, long CompactRevision, int Keys, int Watches, int ActivePeers, ServerCounters Counters, DateTimeOffset Clock);
