namespace StudyPortal.Simulation.Raft;

/// <summary>Why a member does not take what it is asked to do.</summary>
public enum RefusalReason
{
    /// <summary>No leader is known here.</summary>
    NoLeader,

    /// <summary>Only the leader can do it, and this member is not the leader.</summary>
    NotLeader,

    /// <summary>The leader is handing its office over.</summary>
    TransferInProgress,

    /// <summary>An earlier change of the membership may not be applied yet.</summary>
    ChangePending,

    /// <summary>The member belongs to the cluster already.</summary>
    AlreadyMember,

    /// <summary>The member does not belong to the cluster.</summary>
    NotAMember,

    /// <summary>The member votes already.</summary>
    NotALearner,

    /// <summary>The learner has not caught up with the leader.</summary>
    LearnerNotReady,

    /// <summary>It would leave no voter.</summary>
    LastVoter,

    /// <summary>The cluster has <see cref="Membership.MostMembers"/> members.</summary>
    TooManyMembers,

    /// <summary>As many entries or reads wait as may wait.</summary>
    TooManyWaiting,
}
