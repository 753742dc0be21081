namespace StudyPortal.Simulation.Raft;

/// <summary>A leader's bookkeeping about one member (etcd-io/raft tracker/progress.go).</summary>
internal sealed class Progress(MemberId member, long next)
{
    // The last index of each message with entries that is under way, oldest first.
    private readonly Queue<long> _inflight = new();

    public MemberId Member { get; } = member;

    public long Match { get; private set; }

    public long Next { get; private set; } = next;

    public ProgressMode Mode { get; private set; }

    public bool IsActive { get; set; }

    /// <summary>The highest read mark that the member has confirmed.</summary>
    public long ReadMark { get; set; }

    /// <summary>The highest commit index that was sent; less than <see cref="Next"/>.</summary>
    public long SentCommit { get; private set; }

    private bool IsPaused { get; set; }

    private long PendingSnapshot { get; set; }

    public Progress Fork()
    {
        var fork = new Progress(Member, Next)
        {
            Match = Match, Mode = Mode, IsActive = IsActive, ReadMark = ReadMark, SentCommit = SentCommit, IsPaused = IsPaused, PendingSnapshot = PendingSnapshot,
        };
        foreach (var index in _inflight)
            fork._inflight.Enqueue(index);
        return fork;
    }

    public bool MaySend() => Mode switch
    {
        ProgressMode.Snapshot => false,
        _ => !IsPaused,
    };

    // With as many messages under way as may be, an empty one still goes: its answer shows whether the others were lost.
    public bool MaySendEntries(int mostInflight) => Mode != ProgressMode.Replicate || _inflight.Count < mostInflight;

    public bool WantsCommit(long committed) => SentCommit < Math.Min(committed, Next - 1);

    public void BecomeProbe()
    {
        var known = Mode == ProgressMode.Snapshot ? Math.Max(Match, PendingSnapshot) : Match;
        Enter(ProgressMode.Probe);
        Next = known + 1;
        SentCommit = Math.Min(SentCommit, Next - 1);
    }

    public void BecomeReplicate()
    {
        Enter(ProgressMode.Replicate);
        Next = Match + 1;
        SentCommit = Math.Min(SentCommit, Match);
    }

    public void BecomeSnapshot(long index)
    {
        Enter(ProgressMode.Snapshot);
        PendingSnapshot = index;
    }

    public void SnapshotReported(bool hasArrived)
    {
        if (!hasArrived)
            PendingSnapshot = 0;
        BecomeProbe();

        // Its answer, or a heartbeat's, shows where to go on.
        IsPaused = true;
    }

    public void Sent(int entries, long committed, int mostInflight)
    {
        if (Mode == ProgressMode.Replicate)
        {
            if (entries > 0)
            {
                Next += entries;
                _inflight.Enqueue(Next - 1);
            }

            IsPaused = _inflight.Count >= mostInflight;
        }
        else if (entries > 0)
        {
            IsPaused = true;
        }

        SentCommitTo(committed);
    }

    public void SentCommitTo(long committed) => SentCommit = Math.Min(Math.Max(SentCommit, committed), Next - 1);

    public void Unpause() => IsPaused = false;

    /// <summary>The member has the log up to an index; false where that is no news.</summary>
    public bool Advance(long index)
    {
        if (index <= Match)
            return false;
        Match = index;
        Next = Math.Max(Next, index + 1);
        IsPaused = false;
        return true;
    }

    public void FreeInflight(long index)
    {
        while (_inflight.TryPeek(out var oldest) && oldest <= index)
            _inflight.Dequeue();
        IsPaused = false;
    }

    /// <summary>The member does not have the entry before those it was sent; false where that is an answer from earlier.</summary>
    public bool StepBack(long rejected, long hint)
    {
        if (Mode == ProgressMode.Replicate)
        {
            if (rejected <= Match)
                return false;
            BecomeProbe();
            return true;
        }

        if (Next - 1 != rejected)
            return false;
        Next = Math.Max(Math.Min(rejected, hint + 1), Match + 1);
        SentCommit = Math.Min(SentCommit, Next - 1);
        IsPaused = false;
        return true;
    }

    private void Enter(ProgressMode mode)
    {
        (Mode, IsPaused, PendingSnapshot) = (mode, false, 0);
        _inflight.Clear();
    }
}
