using FsCheck.Fluent;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft;

public sealed class QuorumTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(6, 4, 2)]
    [InlineData(7, 4, 3)]
    public void Majority_and_tolerance_are_those_of_the_textbook(int members, int majority, int tolerance)
    {
        Assert.Equal(majority, Quorum.Majority(members));
        Assert.Equal(tolerance, Quorum.Tolerance(members));
    }

    [Fact]
    public void Two_quorums_always_share_a_member() =>
        Seeded.Holds(Gen.Choose(1, Quorum.MostMembers), members => 2 * Quorum.Majority(members) > members);

    [Fact]
    public void A_majority_is_left_when_as_many_fail_as_are_tolerated_and_not_one_more() =>
        Seeded.Holds(Gen.Choose(1, Quorum.MostMembers), members =>
            Quorum.Has(members - Quorum.Tolerance(members), members) && !Quorum.Has(members - Quorum.Tolerance(members) - 1, members));

    [Fact]
    public void An_even_member_more_tolerates_no_failure_more() =>
        Seeded.Holds(Gen.Choose(0, (Quorum.MostMembers / 2) - 1), half => Quorum.Tolerance((2 * half) + 1) == Quorum.Tolerance((2 * half) + 2));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(Quorum.MostMembers + 1)]
    public void A_cluster_outside_the_bounds_is_a_bug(int members)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Majority(members));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Tolerance(members));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Has(0, members));
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void More_votes_than_members_are_a_bug(int votes, int members) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Has(votes, members));
}
