using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Laws;

public sealed class LinearizabilityCheckerTests
{
    [Fact]
    public void A_read_sees_the_write_before_it() => Assert.Null(Check(Write("1", 0, 1), Read("1", 2, 3)));

    [Fact]
    public void A_read_before_any_write_sees_nothing() => Assert.Null(Check(Read(null, 0, 1), Write("1", 2, 3)));

    [Fact]
    public void A_read_must_not_see_what_was_overwritten_before_it_was_asked() => Assert.NotNull(Check(Write("1", 0, 1), Write("2", 2, 3), Read("1", 4, 5)));

    [Fact]
    public void A_read_must_not_see_what_was_never_written() => Assert.NotNull(Check(Write("1", 0, 1), Read("2", 2, 3)));

    [Fact]
    public void Reads_during_a_write_may_see_either_but_must_not_go_back()
    {
        Assert.Null(Check(Write("1", 0, 1), Write("2", 2, 9), Read("1", 3, 4), Read("2", 5, 6)));
        Assert.NotNull(Check(Write("1", 0, 1), Write("2", 2, 9), Read("2", 3, 4), Read("1", 5, 6)));
    }

    [Fact]
    public void A_write_without_an_answer_may_happen_late_or_never()
    {
        Assert.Null(Check(Write("1", 0, null), Read(null, 2, 3), Read("1", 4, 5)));
        Assert.Null(Check(Write("1", 0, null), Read(null, 2, 3), Read(null, 4, 5)));
        Assert.NotNull(Check(Write("1", 0, null), Read("1", 2, 3), Read(null, 4, 5)));
    }

    [Fact]
    public void A_refused_write_has_not_happened() => Assert.NotNull(Check(Write("1", 0, null) with { IsRefused = true }, Read("1", 2, 3)));

    [Fact]
    public void An_acknowledged_write_is_not_lost() => Assert.NotNull(Check(Write("1", 0, 1), Read(null, 2, 3)));

    private static string? Check(params ClientOperation[] operations) => LinearizabilityChecker.Violation(operations);

    private static ClientOperation Write(string value, long asked, long? answered) => new(0, "a", value, asked) { Answered = answered };

    private static ClientOperation Read(string? seen, long asked, long answered) => new(0, "a", Value: null, asked) { Answered = answered, Seen = seen };
}
