using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Statistics;
using StudyPortal.Simulation.World;
using static StudyPortal.Learning.Tests.Statistics.Marks;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class PartTableTests
{
    [Fact]
    public void Options_are_counted_with_their_share_in_the_thirds()
    {
        // Rests 5 4 3 2 1 0 (thirds of two): the upper third chose 0 and 1, the lower 2 and 2; nobody chose 3.
        var chosen = new[] { 0, 1, 0, 1, 2, 2 };
        var attempts = chosen.Select((option, person) => Attempt($"p{person}", "sample", option == 0 ? 1 : 0, $"option:{option}", version: "v1") with { Rest = (5 - person) / 5d });

        var part = Assert.Single(QuestionAnalysis.Of(Samples.Single(Samples.Right(), Samples.Wrong(), Samples.Wrong(), Samples.Wrong()), AnswerTally.Of(attempts)).Parts);

        Assert.Equal([("0", true, 2, 50d), ("1", false, 2, 50), ("2", false, 2, -100), ("3", false, 0, 0)], part.Choices.Select(choice => (choice.Choice, choice.IsRight, choice.Count, choice.Power!.Value)));
        Assert.Equal(100 / 3d, part.Choices[0].Share, 1e-9);
    }

    [Fact]
    public void Every_tick_counts() =>
        Assert.Equal(["0:2 right", "1:1", "2:0"], Told(Samples.Multiple(Samples.Right(), Samples.Wrong(), Samples.Wrong()), "options:0,1", "options:0", "options:"), StringComparer.Ordinal);

    [Fact]
    public void Verdict_and_reason_are_two_parts() =>
        Assert.Equal(["true:1 right", "false:2", "|", "0:2 right", "1:1"], Told(Samples.Statement(answer: true, Samples.Right(), Samples.Wrong()), "judgement:true,0", "judgement:false,0", "judgement:false,1"), StringComparer.Ordinal);

    [Fact]
    public void What_was_typed_is_counted_without_white_space_most_frequent_first() =>
        Assert.Equal(["3:2", "2:1"], Told(Samples.Number(4), "typed:2", "typed: 3", "typed:3 "), StringComparer.Ordinal);

    [Fact]
    public void Each_item_of_a_prediction_has_three_answers() =>
        Assert.Equal(
            ["yes:2 right", "partly:0", "no:0", "|", "yes:0", "partly:1", "no:1 right"],
            Told(Samples.Foretold(Samples.Item(VerdictAnswer.Yes), Samples.Item(VerdictAnswer.No)), "predicted:yes,no", "predicted:yes,partly"), StringComparer.Ordinal);

    [Fact]
    public void Each_item_of_a_match_has_its_answers() =>
        Assert.Equal(["0:1 right", "2:1", "|", "1:2 right"], Told(Samples.Match(3, Samples.Pair(0), Samples.Pair(1)), "matched:0,1", "matched:2,1"), StringComparer.Ordinal);

    [Fact]
    public void Each_step_has_its_places() =>
        Assert.Equal(["1:1 right", "0:1", "|", "0:1 right", "1:1", "|", "2:2 right"], Told(Samples.Steps(1, 0, 2), "ordered:1,0,2", "ordered:0,1,2"), StringComparer.Ordinal);

    [Fact]
    public void Gaps_are_lists_or_typed() =>
        Assert.Equal(
            ["0:1 right", "1:1", "|", "3:1 right", "4:1"],
            Told(Samples.Gaps(Samples.Single(Samples.Right(), Samples.Wrong()), Samples.Number(3)), "filled:0|3", "filled:1|4"), StringComparer.Ordinal);

    [Fact]
    public void A_picture_has_its_right_part_and_those_that_were_pointed_at() =>
        Assert.Equal(["cp1/etcd:1 right", "cp1:2"], Told(Samples.Picture, "pointed:cp1", "pointed:cp1/etcd", "pointed:cp1"), StringComparer.Ordinal);

    [Fact]
    public void Manifests_are_told_apart_by_how_much_of_them_is_right()
    {
        var attempts = new[] { 1, 0.5m, 0.5m }.Select((score, person) => Attempt($"p{person}", "sample", score, $"typed:kind: Pod{person}", version: "v1"));
        Assert.Equal(
            [("50", false, 2), ("100", true, 1)],
            QuestionAnalysis.Of(Samples.Manifest, AnswerTally.Of(attempts)).Parts[0].Choices.Select(choice => (choice.Choice, choice.IsRight, choice.Count)));
    }

    [Fact]
    public void What_people_make_up_is_cut_off_and_summed_up()
    {
        var attempts = Enumerable.Range(0, ItemStatistics.MostResponses + 5).Select(person => Attempt($"p{person}", "sample", 0, $"typed:{person}", version: "v1"));
        var part = QuestionAnalysis.Of(Samples.Number(-1), AnswerTally.Of(attempts)).Parts[0];
        Assert.Equal((ItemStatistics.MostResponses, 5), (part.Choices.Count, part.Rare));
    }

    [Fact]
    public void A_line_that_does_not_fit_the_question_is_nobodys_choice() =>
        Assert.Equal(["0:0 right", "1:0"], Told(Samples.Single(Samples.Right(), Samples.Wrong()), "option:7", "typed:x", "option:-1", "gone"), StringComparer.Ordinal);

    private static IEnumerable<string> Told(Question question, params string[] lines)
    {
        var attempts = lines.Select((line, person) => Attempt($"p{person}", "sample", 0, line, version: "v1"));
        var parts = QuestionAnalysis.Of(question, AnswerTally.Of(attempts)).Parts;
        return parts.SelectMany((part, index) => part.Choices.Select(choice => $"{choice.Choice}:{choice.Count}{(choice.IsRight ? " right" : "")}").Prepend("|").Skip(index == 0 ? 1 : 0));
    }
}
