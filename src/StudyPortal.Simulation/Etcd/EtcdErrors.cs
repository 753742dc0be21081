namespace StudyPortal.Simulation.Etcd;

/// <summary>What etcd says when it refuses or fails (etcd v3.6 api/v3rpc/rpctypes/error.go).</summary>
public static class EtcdErrors
{
    /// <summary>No key was given.</summary>
    public const string EmptyKey = "etcdserver: key is not provided";

    /// <summary>A transaction has more than 128 operations.</summary>
    public const string TooManyOperations = "etcdserver: too many operations in txn request";

    /// <summary>A transaction puts or deletes a key twice.</summary>
    public const string DuplicateKey = "etcdserver: duplicate key given in txn request";

    /// <summary>The revision is older than the last compaction.</summary>
    public const string Compacted = "etcdserver: mvcc: required revision has been compacted";

    /// <summary>The revision has not been reached.</summary>
    public const string FutureRevision = "etcdserver: mvcc: required revision is a future revision";

    /// <summary>The quota is used up.</summary>
    public const string NoSpace = "etcdserver: mvcc: database space exceeded";

    /// <summary>A member's data differs from the others'.</summary>
    public const string Corrupt = "etcdserver: corrupt cluster";

    /// <summary>The number is taken, or was once.</summary>
    public const string MemberExists = "etcdserver: member ID already exist";

    /// <summary>Another member has this peer URL.</summary>
    public const string PeerUrlExists = "etcdserver: Peer URLs already exists";

    /// <summary>After the change the started members would be no majority.</summary>
    public const string NotEnoughStarted = "etcdserver: re-configuration failed due to not enough started members";

    /// <summary>Peer URLs make no sense.</summary>
    public const string BadUrls = "etcdserver: given member URLs are invalid";

    /// <summary>There is no such member.</summary>
    public const string MemberNotFound = "etcdserver: member not found";

    /// <summary>The member votes already.</summary>
    public const string NotALearner = "etcdserver: can only promote a learner member";

    /// <summary>The learner lags behind, or was never started.</summary>
    public const string LearnerNotReady = "etcdserver: can only promote a learner member which is in sync with leader";

    /// <summary>The cluster has its one learner.</summary>
    public const string TooManyLearners = "etcdserver: too many learner members in cluster";

    /// <summary>A write is over 1.5 MiB.</summary>
    public const string RequestTooLarge = "etcdserver: request is too large";

    /// <summary>More is under way than a member takes.</summary>
    public const string TooManyRequests = "etcdserver: too many requests";

    /// <summary>The member knows no leader.</summary>
    public const string NoLeader = "etcdserver: no leader";

    /// <summary>Only the leader does that.</summary>
    public const string NotLeader = "etcdserver: not leader";

    /// <summary>A leader was elected while the request was under way.</summary>
    public const string LeaderChanged = "etcdserver: leader changed";

    /// <summary>The process is ending.</summary>
    public const string Stopped = "etcdserver: server stopped";

    /// <summary>Nothing was decided in 7 s.</summary>
    public const string TimedOut = "etcdserver: request timed out";

    /// <summary>The leader went away while the request was under way, and nothing was decided in 7 s.</summary>
    public const string TimedOutByLeaderFailure = "etcdserver: request timed out, possibly due to previous leader failure";

    /// <summary>The majority is not connected, and nothing was decided in 7 s.</summary>
    public const string TimedOutByLostConnection = "etcdserver: request timed out, possibly due to connection lost";

    /// <summary>The membership does not change while members are not connected.</summary>
    public const string Unhealthy = "etcdserver: unhealthy cluster";

    /// <summary>A learner serves its status, serializable reads and its snapshot, and nothing more.</summary>
    public const string NotForLearners = "etcdserver: rpc not supported for learner";

    /// <summary>The target of a leadership transfer does not vote.</summary>
    public const string BadTransferee = "etcdserver: bad leader transferee";

    /// <summary>Raft did not take the write, as the leadership is changing hands (etcd-io/raft raft.go).</summary>
    public const string ProposalDropped = "raft proposal dropped";
}
