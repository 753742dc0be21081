using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Raft;

/// <summary>Everything a member knows. The rules stand beside it: election, replication, following, reading, reconfiguration, persistence.</summary>
internal sealed class RaftState(MemberId id, RaftSettings settings, RaftRules rules, DurableState disk, Prng prng)
{
    public MemberId Id { get; } = id;

    public RaftSettings Settings { get; } = settings;

    public RaftRules Rules { get; } = rules;

    public long Term { get; set; } = disk.Term;

    public MemberId Vote { get; set; } = disk.Vote;

    public MemberId Leader { get; set; }

    public RaftRole Role { get; set; }

    public Snapshot Snapshot { get; set; } = disk.Snapshot;

    public RaftLog Log { get; set; } = disk.Log;

    public long Committed { get; set; } = Math.Max(disk.Committed, disk.Snapshot.Position.Index);

    public long Applied { get; set; } = disk.Snapshot.Position.Index;

    /// <summary>What was committed when the process started: applying it again is no news.</summary>
    public long CommittedAtStart { get; private init; } = disk.Committed;

    /// <summary>Up to here memory and disk hold the same log. Before the base of the log: a snapshot is not on the disk yet.</summary>
    public long Stable { get; set; } = disk.Log.Last.Index;

    public Membership Membership { get; set; } = disk.Snapshot.Membership;

    /// <summary>Voters of the first membership; what a member that breaks <see cref="RaftRules.CountPresentVoters"/> counts.</summary>
    public int FoundingVoters { get; set; } = disk.Snapshot.Membership.Voters.Length;

    public DurableState Disk { get; set; } = disk;

    public DiskWrite? Writing { get; set; }

    public long Writes { get; set; }

    public int ElectionElapsed { get; set; }

    public int HeartbeatElapsed { get; set; }

    public int ElectionTimeout { get; set; }

    public VoteTally Tally { get; set; }

    /// <summary>Of a leader: every member, itself included, in the order of their numbers. Otherwise empty.</summary>
    public List<Progress> Peers { get; private init; } = [];

    /// <summary>A change of the membership is refused until this entry is applied.</summary>
    public long PendingChange { get; set; }

    public MemberId TransferTarget { get; set; }

    /// <summary>Reads that wait for the first commit of the term.</summary>
    public List<PendingRead> EarlyReads { get; private init; } = [];

    /// <summary>Reads that wait for a majority, in the order they came. The first has the mark after <see cref="ConfirmedReads"/>.</summary>
    public List<PendingRead> WaitingReads { get; private init; } = [];

    public long ConfirmedReads { get; set; }

    public bool IsHalted { get; set; }

    public Outbox Out { get; private init; } = new();

    public bool IsLeader => Role == RaftRole.Leader;

    /// <summary>Whether it may stand for election: it votes, and no snapshot is on its way to the disk.</summary>
    public bool IsPromotable => !IsSnapshotPending && Membership.IsVoter(Id);

    /// <summary>Whether a snapshot has taken the place of the log and is not on the disk yet.</summary>
    public bool IsSnapshotPending => Stable < Log.Base.Index;

    private Prng Prng { get; set; } = prng;

    public int Majority => Quorum.Majority(Rules.CountPresentVoters ? Membership.Voters.Length : FoundingVoters);

    public RaftState Fork() => new(Id, Settings, Rules, Disk, Prng)
    {
        Term = Term, Vote = Vote, Leader = Leader, Role = Role, Snapshot = Snapshot, Log = Log, Committed = Committed, Applied = Applied, Stable = Stable,
        CommittedAtStart = CommittedAtStart, Membership = Membership, FoundingVoters = FoundingVoters, Writing = Writing, Writes = Writes, ElectionElapsed = ElectionElapsed,
        HeartbeatElapsed = HeartbeatElapsed, ElectionTimeout = ElectionTimeout, Tally = Tally, Peers = Peers.ConvertAll(peer => peer.Fork()),
        PendingChange = PendingChange, TransferTarget = TransferTarget, EarlyReads = [.. EarlyReads], WaitingReads = [.. WaitingReads],
        ConfirmedReads = ConfirmedReads, IsHalted = IsHalted, Out = Out.Fork(),
    };

    public Progress? PeerOf(MemberId member)
    {
        foreach (var peer in Peers)
        {
            if (peer.Member == member)
                return peer;
        }

        return null;
    }

    public void DrawElectionTimeout()
    {
        var (extra, after) = Prng.Next(Settings.ElectionTicks);
        (ElectionTimeout, Prng) = (Settings.ElectionTicks + extra, after);
    }

    public void Note(RaftFact fact) => Out.Facts.Add(fact);

    public void Refuse(RaftInput input, RefusalReason reason) => Out.Refusals.Add(new Refusal(input, reason));

    public void CommitTo(long index)
    {
        if (index <= Committed)
            return;
        if (index > Log.Last.Index)
            Halt($"tocommit({index}) is out of range [lastIndex({Log.Last.Index})]. Was the raft log corrupted, truncated, or lost?");
        else
            Committed = index;
    }

    public void Halt(string message)
    {
        IsHalted = true;
        Note(new Halted(message));
    }
}
