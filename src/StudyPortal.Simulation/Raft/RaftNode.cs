using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Raft;

/// <summary>
/// One member of a Raft cluster, as etcd runs it. <see cref="Step"/> is the only door: an input goes in, intentions come out, and nothing depends on anything
/// but the state, the inputs and the seed. A fork is a copy of a few hundred bytes that shares the log.
/// </summary>
public sealed class RaftNode
{
    private readonly RaftState _state;

    /// <summary>Starts a member from what is on its disk: for the first time, or again after a crash.</summary>
    /// <param name="id">The number that the others know it by.</param>
    /// <param name="settings">The same for all members.</param>
    /// <param name="disk">What its disk holds.</param>
    /// <param name="prng">Where election timeouts are drawn from; another one for each start.</param>
    public RaftNode(MemberId id, RaftSettings settings, DurableState disk, Prng prng)
        : this(id, settings, RaftRules.Sound, disk, prng)
    {
    }

    internal RaftNode(MemberId id, RaftSettings settings, RaftRules rules, DurableState disk, Prng prng)
    {
        _state = new RaftState(id, settings, rules, disk, prng);
        _state.DrawElectionTimeout();
    }

    private RaftNode(RaftState state) => _state = state;

    /// <summary>Its number.</summary>
    public MemberId Id => _state.Id;

    /// <summary>What it is at the moment.</summary>
    public RaftRole Role => _state.Role;

    /// <summary>The latest term it has seen.</summary>
    public long Term => _state.Term;

    /// <summary>Whom it voted for in this term.</summary>
    public MemberId Vote => _state.Vote;

    /// <summary>Whom it takes for the leader.</summary>
    public MemberId Leader => _state.Leader;

    /// <summary>The last entry that it knows to be committed.</summary>
    public long Committed => _state.Committed;

    /// <summary>The last entry that it gave its host to apply.</summary>
    public long Applied => _state.Applied;

    /// <summary>Its log, whether on the disk or not.</summary>
    public RaftLog Log => _state.Log;

    /// <summary>The latest snapshot.</summary>
    public Snapshot Snapshot => _state.Snapshot;

    /// <summary>The membership that is in force here.</summary>
    public Membership Membership => _state.Membership;

    /// <summary>What a crash at this moment would leave.</summary>
    public DurableState Disk => _state.Disk;

    /// <summary>Whether it found that its data cannot be right. It takes no more input; its process ends.</summary>
    public bool IsHalted => _state.IsHalted;

    /// <summary>Whom it is handing its office to, if it is.</summary>
    public MemberId TransferTarget => _state.TransferTarget;

    /// <summary>What it knows as leader of a member's log; null where it does not lead or the member is none.</summary>
    public PeerProgress? ProgressOf(MemberId member) =>
        _state.PeerOf(member) is { } peer ? new PeerProgress(peer.Match, peer.Next, peer.Mode, peer.IsActive || member == Id) : null;

    /// <summary>Why the leader's host should not promote a learner, or null where it may (etcd server.go, mayPromoteMember).</summary>
    public RefusalReason? ObjectionToPromotion(MemberId learner)
    {
        if (ProgressOf(Id) is not { } own)
            return RefusalReason.NotLeader;
        if (Membership.Objection(new PromoteLearner(learner)) is { } objection)
            return objection;
        return ProgressOf(learner) is { } progress && progress.IsReadyToVote(own.Match) ? null : RefusalReason.LearnerNotReady;
    }

    /// <summary>
    /// The snapshot that a host puts into an <see cref="InstallSnapshot"/> before it sends it: as of now, since a member that joined lately is not in an older one
    /// (etcd server/etcdserver/snapshot_merge.go).
    /// </summary>
    /// <param name="state">The state machine with everything applied that was given.</param>
    public Snapshot Capture(StateImage state) => new(new LogPosition(Applied, Log.TermAt(Applied)!.Value), Membership, state);

    /// <summary>A member of its own in the same state.</summary>
    public RaftNode Fork() => new(_state.Fork());

    /// <summary>Takes one input and adds what is to be done about it. Halted, it does nothing.</summary>
    public void Step(RaftInput input, Intentions intentions)
    {
        if (_state.IsHalted)
            return;
        switch (input)
        {
            case RaftMessage message:
                Inbox.Receive(_state, message);
                break;
            case Tick:
                Clockwork.Tick(_state);
                break;
            case Persisted persisted:
                Persistence.OnPersisted(_state, persisted);
                break;
            case Propose proposal:
                OnPropose(proposal);
                break;
            case Read read:
                OnRead(read);
                break;
            case TransferLeadership transfer:
                Reconfiguration.OnTransfer(_state, transfer);
                break;
            case Campaign:
                Election.Stand(_state, _state.Settings.PreVote ? CampaignKind.PreVote : CampaignKind.Election);
                break;
            case TakeSnapshot take:
                Persistence.OnTakeSnapshot(_state, take);
                break;
            case ReportUnreachable report:
                if (_state.PeerOf(report.Member) is { Mode: ProgressMode.Replicate } lost)
                    lost.BecomeProbe();
                break;
            case ReportSnapshot report:
                if (_state.PeerOf(report.Member) is { Mode: ProgressMode.Snapshot } sent)
                    sent.SnapshotReported(report.HasArrived);
                break;
            default:
                throw new ArgumentException($"No such input: {input}", nameof(input));
        }

        Persistence.Drain(_state, intentions);
    }

    private void OnPropose(Propose proposal)
    {
        if (_state.IsLeader)
            Replication.OnProposal(_state, proposal);
        else if (_state.Role == RaftRole.Follower && _state.Leader != MemberId.None)
            _state.Out.Send(new ForwardedProposal(Id, _state.Leader, proposal.Payload));
        else
            _state.Refuse(proposal, RefusalReason.NoLeader);
    }

    private void OnRead(Read read)
    {
        if (_state.IsLeader)
            Reading.OnRead(_state, Id, read.Ticket);
        else if (_state.Role == RaftRole.Follower && _state.Leader != MemberId.None)
            _state.Out.Send(new ForwardedRead(Id, _state.Leader, read.Ticket));
        else
            _state.Refuse(read, RefusalReason.NoLeader);
    }
}
