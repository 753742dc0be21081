using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

/// <summary>What was last seen of a member.</summary>
internal sealed class MemberView
{
    public int Process { get; set; }

    public RaftLog Log { get; set; } = RaftLog.Empty;

    public long Committed { get; set; }

    public long Term { get; set; }

    public Membership Membership { get; set; } = Membership.Empty;
}
