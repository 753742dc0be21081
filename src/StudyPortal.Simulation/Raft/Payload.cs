namespace StudyPortal.Simulation.Raft;

/// <summary>What an entry of the log says.</summary>
public abstract record Payload;

/// <summary>Nothing: what a new leader writes first, so that it may commit what earlier leaders left.</summary>
public sealed record NoOp : Payload
{
    /// <summary>The only one that is needed.</summary>
    public static NoOp Instance { get; } = new();
}

/// <summary>Something for the state machine above the log. That room derives its own commands.</summary>
public abstract record Command : Payload;

/// <summary>One step from one membership to the next. It takes effect on a member when that member applies it, as in etcd.</summary>
/// <param name="Member">Whom it is about.</param>
/// <param name="Context">What the room above wants to know about the member, such as its name and addresses.</param>
public abstract record MembershipChange(MemberId Member, Command? Context) : Payload;

/// <summary>A new member with a vote.</summary>
public sealed record AddVoter(MemberId Member, Command? Context = null) : MembershipChange(Member, Context);

/// <summary>A new member that is sent the log but does not vote and does not count for a quorum.</summary>
public sealed record AddLearner(MemberId Member, Command? Context = null) : MembershipChange(Member, Context);

/// <summary>A learner gets its vote.</summary>
public sealed record PromoteLearner(MemberId Member, Command? Context = null) : MembershipChange(Member, Context);

/// <summary>A voter or learner is one no more.</summary>
public sealed record RemoveMember(MemberId Member, Command? Context = null) : MembershipChange(Member, Context);

/// <summary>Only what the room above knows about a member changes.</summary>
public sealed record UpdateMember(MemberId Member, Command? Context = null) : MembershipChange(Member, Context);
