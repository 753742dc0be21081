using System.Collections.Immutable;

namespace StudyPortal.Simulation.Raft;

/// <summary>Who belongs to a cluster: an immutable value, each list in the order of its numbers.</summary>
public sealed class Membership
{
    /// <summary>Votes are counted in the bits of one word. etcd advises seven members at most.</summary>
    public const int MostMembers = 64;

    private Membership(ImmutableArray<MemberId> voters, ImmutableArray<MemberId> learners) => (Voters, Learners) = (voters, learners);

    /// <summary>Nobody: a member that has been told nothing yet.</summary>
    public static Membership Empty { get; } = new([], []);

    /// <summary>Members whose votes and copies count.</summary>
    public ImmutableArray<MemberId> Voters { get; }

    /// <summary>Members that are sent the log and nothing more.</summary>
    public ImmutableArray<MemberId> Learners { get; }

    /// <summary>A cluster of these voters and learners.</summary>
    public static Membership Of(IEnumerable<MemberId> voters, IEnumerable<MemberId> learners) => new([.. voters.Order()], [.. learners.Order()]);

    /// <summary>Whether the member votes.</summary>
    public bool IsVoter(MemberId member) => Voters.Contains(member);

    /// <summary>Whether the member is a learner.</summary>
    public bool IsLearner(MemberId member) => Learners.Contains(member);

    /// <summary>Whether the member belongs to the cluster at all.</summary>
    public bool Has(MemberId member) => IsVoter(member) || IsLearner(member);

    /// <summary>Why a change cannot follow on this membership, or null where it can. At least one voter stays.</summary>
    public RefusalReason? Objection(MembershipChange change) => change switch
    {
        AddVoter or AddLearner when Has(change.Member) => RefusalReason.AlreadyMember,
        AddVoter or AddLearner when Voters.Length + Learners.Length == MostMembers => RefusalReason.TooManyMembers,
        PromoteLearner when IsVoter(change.Member) => RefusalReason.NotALearner,
        PromoteLearner or RemoveMember or UpdateMember when !Has(change.Member) => RefusalReason.NotAMember,
        RemoveMember when Voters.Length == 1 && IsVoter(change.Member) => RefusalReason.LastVoter,
        _ => null,
    };

    /// <summary>The next membership; the same one where the change cannot follow on it.</summary>
    public Membership After(MembershipChange change) => Objection(change) is not null ? this : change switch
    {
        AddVoter => Of(Voters.Add(change.Member), Learners),
        AddLearner => Of(Voters, Learners.Add(change.Member)),
        PromoteLearner => Of(Voters.Add(change.Member), Learners.Remove(change.Member)),
        RemoveMember => new Membership(Voters.Remove(change.Member), Learners.Remove(change.Member)),
        _ => this,
    };

    /// <summary>Voters in parentheses, learners after them: <c>(1 2 3) learners (4)</c>.</summary>
    public override string ToString() =>
        $"({string.Join(' ', Voters)}){(Learners.IsEmpty ? "" : $" learners ({string.Join(' ', Learners)})")}";
}
