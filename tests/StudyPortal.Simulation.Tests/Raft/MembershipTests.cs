using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft;

public sealed class MembershipTests
{
    private static readonly Membership _three = Membership.Of(Ids(3, 1, 2), Ids(9));

    [Fact]
    public void Members_stand_in_the_order_of_their_numbers() => Assert.Equal("(1 2 3) learners (9)", _three.ToString());

    [Fact]
    public void Each_change_leads_to_the_next_membership()
    {
        Assert.Equal("(1 2 3 4) learners (9)", _three.After(new AddVoter(Id(4))).ToString());
        Assert.Equal("(1 2 3) learners (4 9)", _three.After(new AddLearner(Id(4))).ToString());
        Assert.Equal("(1 2 3 9)", _three.After(new PromoteLearner(Id(9))).ToString());
        Assert.Equal("(1 3) learners (9)", _three.After(new RemoveMember(Id(2))).ToString());
        Assert.Equal("(1 2 3)", _three.After(new RemoveMember(Id(9))).ToString());
        Assert.Same(_three, _three.After(new UpdateMember(Id(1))));
    }

    public static TheoryData<MembershipChange, RefusalReason> Impossible => new()
    {
        { new AddVoter(new MemberId(1)), RefusalReason.AlreadyMember },
        { new AddLearner(new MemberId(1)), RefusalReason.AlreadyMember },
        { new AddVoter(new MemberId(9)), RefusalReason.AlreadyMember },
        { new PromoteLearner(new MemberId(1)), RefusalReason.NotALearner },
        { new PromoteLearner(new MemberId(7)), RefusalReason.NotAMember },
        { new RemoveMember(new MemberId(7)), RefusalReason.NotAMember },
        { new UpdateMember(new MemberId(7)), RefusalReason.NotAMember },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_follow_changes_nothing(MembershipChange change, RefusalReason reason)
    {
        Assert.Equal(reason, _three.Objection(change));
        Assert.Same(_three, _three.After(change));
    }

    [Fact]
    public void The_last_voter_stays() =>
        Assert.Equal(RefusalReason.LastVoter, Membership.Of(Ids(1), Ids(2)).Objection(new RemoveMember(Id(1))));

    [Fact]
    public void There_is_a_bound() =>
        Assert.Equal(
            RefusalReason.TooManyMembers,
            Membership.Of(Enumerable.Range(1, Membership.MostMembers).Select(number => Id((ulong)number)), []).Objection(new AddLearner(Id(999))));

    private static MemberId Id(ulong number) => new(number);

    private static IEnumerable<MemberId> Ids(params ulong[] numbers) => numbers.Select(Id);
}
