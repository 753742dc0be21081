using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class NumericGradingTests
{
    private static readonly Numeric _latency = Number(1000, unit: "ms", units: [("s", 1000), ("seconds", 1000), ("µs", 0.001m)]);

    [Theory]
    [InlineData("2", 2)]
    [InlineData(" 2 ", 2)]
    [InlineData("+2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("2.", 2)]
    [InlineData("002", 2)]
    [InlineData("-2", -2)]
    [InlineData("−2", -2)]
    [InlineData("２", 2)]
    [InlineData("2,5", 2.5)]
    [InlineData("2.5", 2.5)]
    [InlineData(",5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("1.125", 1.125)]
    [InlineData("1 000", 1000)]
    [InlineData("1\u00a0000", 1000)]
    [InlineData("1\u202f000", 1000)]
    [InlineData("1_000", 1000)]
    [InlineData("1'000", 1000)]
    [InlineData("1’000", 1000)]
    [InlineData("12 345 678", 12_345_678)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("25e-1", 2.5)]
    public void Numbers_are_read_the_way_people_type_them(string typed, double value) => AssertRight(Number((decimal)value), typed);

    [Theory]
    [InlineData("1000")]
    [InlineData("1000 ms")]
    [InlineData("1000ms")]
    [InlineData("1 000 MS")]
    [InlineData("1e3ms")]
    [InlineData("1s")]
    [InlineData("1 s")]
    [InlineData("1 second")]
    [InlineData("1,0 Seconds.")]
    [InlineData("1000000 µs")]
    public void A_unit_is_converted(string typed) => AssertRight(_latency, typed);

    [Theory]
    [InlineData("members", "2 member")]
    [InlineData("member", "2 members")]
    [InlineData("members", "2 Members")]
    [InlineData("copies", "2 copy")]
    [InlineData("address", "2 addresses")]
    [InlineData("responses", "2 response")]
    [InlineData("voting members", "2 voting member")]
    [InlineData("%", "2 %")]
    [InlineData("%", "2%")]
    public void A_unit_word_may_be_singular_or_plural(string unit, string typed) => AssertRight(Number(2, unit: unit), typed);

    [Fact]
    public void A_symbol_has_no_plural() => AssertUnreadable(Number(2, unit: "m"), "2 ms");

    [Fact]
    public void Units_that_differ_by_case_only_are_told_apart()
    {
        var question = Number(8, unit: "Mb", units: [("MB", 8)]);
        AssertRight(question, "8 Mb");
        AssertRight(question, "1 MB");
        AssertUnreadable(question, "8 mb");
    }

    [Fact]
    public void An_unknown_unit_is_answered_with_the_known_ones()
    {
        var message = AssertUnreadable(_latency, "1 h");
        Assert.Contains("“h”", message, StringComparison.Ordinal);
        Assert.Contains("ms or s or seconds or µs", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_on_a_bare_number_is_asked_to_be_left_out() =>
        Assert.Contains("“members”", AssertUnreadable(Number(2), "2 members"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1 2")]
    [InlineData("1,2,3")]
    [InlineData("1_0000")]
    [InlineData("1.2.3,4.5")]
    [InlineData("2 or 3")]
    [InlineData("3/2")]
    [InlineData("--2")]
    [InlineData("٣")]
    public void What_is_not_one_number_is_unreadable(string typed) => AssertUnreadable(Number(2), typed);

    [Theory]
    [InlineData("1,500", "1500", "1.500")]
    [InlineData("100,000", "100000", "100.000")]
    public void A_lone_comma_before_three_digits_is_asked_back(string typed, string one, string other)
    {
        var message = AssertUnreadable(Number(1500), typed);
        Assert.Contains(one, message, StringComparison.Ordinal);
        Assert.Contains(other, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e28")]
    [InlineData("1e99999999999999999999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("1000000000000000000 s")]
    public void A_number_beyond_all_answers_is_unreadable_and_does_not_overflow(string typed) => AssertUnreadable(_latency, typed);

    [Theory]
    [InlineData("9.5", true)]
    [InlineData("10.5", true)]
    [InlineData("9.49", false)]
    [InlineData("10.51", false)]
    public void The_tolerance_includes_its_ends(string typed, bool isRight) =>
        Assert.Equal(isRight, Assert.IsType<Graded>(Grader.Grade(Number(10, tolerance: 0.5m), new Typed(typed))).IsRight);

    [Fact]
    public void The_first_mistake_within_the_tolerance_answers()
    {
        var question = Number(2, 0.5m, unit: null, units: null, new NumericMistake(4, "<p>first</p>", "x"), new NumericMistake(4.5m, "<p>second</p>", null));
        var grade = Assert.IsType<Graded>(Grader.Grade(question, new Typed("4.5")));
        Assert.Equal(0, grade.Score);
        Assert.Equal([new Feedback(null, IsRight: false, "<p>first</p>")], grade.Feedback);
        Assert.Equal(["x"], grade.Misconceptions);
    }

    [Fact]
    public void A_mistake_is_recognised_in_another_unit_too()
    {
        var question = Number(1000, 0, "ms", [("s", 1000)], new NumericMistake(5000, "<p>no</p>", null));
        Assert.Single(Assert.IsType<Graded>(Grader.Grade(question, new Typed("5 s"))).Feedback);
    }

    [Fact]
    public void A_mistake_that_overlaps_the_answer_does_not_spoil_it() =>
        AssertRight(Number(2, 1, unit: null, units: null, new NumericMistake(3, "<p>no</p>", null)), "3");

    private static void AssertRight(Numeric question, string typed) =>
        Assert.True(Assert.IsType<Graded>(Grader.Grade(question, new Typed(typed))).IsRight);

    private static string AssertUnreadable(Numeric question, string typed) =>
        Assert.IsType<Unreadable>(Grader.Grade(question, new Typed(typed))).Message;
}
