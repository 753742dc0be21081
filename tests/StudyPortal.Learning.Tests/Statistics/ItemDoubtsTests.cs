using StudyPortal.Learning.Statistics;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class ItemDoubtsTests
{
    [Fact]
    public void Under_ten_people_nothing_is_said() =>
        Assert.Equal(
            [new Doubt(DoubtKind.NotEnoughData, "Not enough data yet: 9 of at least 10 people have answered this version.")],
            ItemDoubts.About(Sound with { People = 9, Facility = 100 }));

    [Fact]
    public void A_sound_question_has_no_doubts() => Assert.Empty(ItemDoubts.About(Sound));

    [Theory]
    [InlineData(95, DoubtKind.TooEasy)]
    [InlineData(5, DoubtKind.TooHard)]
    [InlineData(24.9, DoubtKind.WorseThanGuessing)]
    public void Facility_out_of_bounds_is_pointed_out(double facility, DoubtKind expected) =>
        Assert.Contains(ItemDoubts.About(Sound with { Facility = facility, GuessFacility = 25 }), doubt => doubt.Kind == expected && doubt.Sentence.Contains(FormattableString.Invariant($"{facility} %"), StringComparison.Ordinal));

    [Theory]
    [InlineData(94.9)]
    [InlineData(5.1)]
    public void Facility_within_bounds_is_not(double facility) => Assert.Empty(ItemDoubts.About(Sound with { Facility = facility, GuessFacility = 0 }));

    [Theory]
    [InlineData(-0.1, 60, DoubtKind.NegativeDiscrimination)]
    [InlineData(0, 60, DoubtKind.WeakDiscrimination)]
    [InlineData(29.9, 60, DoubtKind.WeakDiscrimination)]
    [InlineData(40, 14.9, DoubtKind.Dubious)]
    [InlineData(40, 15, DoubtKind.Inefficient)]
    [InlineData(40, 49.9, DoubtKind.Inefficient)]
    public void Weak_discrimination_is_pointed_out(double index, double efficiency, DoubtKind expected) =>
        Assert.Equal([expected], ItemDoubts.About(Discriminating(index, efficiency)).Select(doubt => doubt.Kind));

    [Fact]
    public void Very_weak_is_said_of_less_than_weak()
    {
        Assert.Contains("very weak", ItemDoubts.About(Discriminating(19.9, 60))[0].Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("very", ItemDoubts.About(Discriminating(20, 60))[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Discrimination_waits_for_twenty_people_with_a_whole_quiz() =>
        Assert.Equal(
            [new Doubt(DoubtKind.NotEnoughData, "Not enough data yet to compare with the rest of the quiz: 19 of at least 20 people have answered all of it.")],
            ItemDoubts.About(Sound with { Discrimination = Sound.Discrimination with { People = 19, Index = -50 } }));

    [Fact]
    public void A_question_that_tells_nobody_apart_says_so() =>
        Assert.Equal([DoubtKind.NoDiscrimination], ItemDoubts.About(Sound with { Discrimination = Sound.Discrimination with { Index = null, Efficiency = null } }).Select(doubt => doubt.Kind));

    [Theory]
    [InlineData(0, 20, 30, true)]
    [InlineData(0, 20, 29, false)]
    [InlineData(1, 20, 90, false)]
    public void A_wrong_response_that_draws_the_able_is_pointed_out(int score, double lower, double upper, bool isDoubtful) =>
        Assert.Equal(isDoubtful, ItemDoubts.About(Sound with { Responses = [new ResponseCount("option:1", score, 9, lower, upper)] }).Any(doubt => doubt.Kind == DoubtKind.AttractiveDistractor));

    [Fact]
    public void A_response_is_named_in_the_words_of_its_readers_and_leaving_out_is_none()
    {
        var item = Sound with { Responses = [new ResponseCount("option:1", 0, 9, 0, 50), new ResponseCount("", 0, 9, 0, 50)] };
        Assert.Contains("“2380”", Assert.Single(ItemDoubts.About(item, line => line == "option:1" ? "2380" : line)).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, 10d, "Not enough data yet")]
    [InlineData(20, 63.9, "does not satisfy")]
    [InlineData(20, 64d, "75 %")]
    public void The_consistency_of_a_quiz_is_judged(int people, double consistency, string expected) =>
        Assert.Contains(expected, Assert.Single(Quiz(people, consistency).Doubts).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_consistent_quiz_has_no_doubts() => Assert.Empty(Quiz(20, 75).Doubts);

    private static ItemStatistics Sound { get; } = new(
        new QuizItem("q0", "v2"), 30, 25, 60, 48, 25, 50, new Discrimination(20, 30, 50, 50, IsNegative: false), 20, [new ResponseCount("option:0", 1, 15, 40, 90)], 0, [], []);

    private static ItemStatistics Discriminating(double index, double efficiency) =>
        Sound with { Discrimination = Sound.Discrimination with { Index = index, Efficiency = efficiency } };

    private static QuizStatistics Quiz(int people, double consistency) => new(people, people, 60, 60, 15, -1, 0, consistency, 50, 8, []);
}
