using StudyPortal.Learning.Statistics;
using static StudyPortal.Learning.Tests.Statistics.Marks;

namespace StudyPortal.Learning.Tests.Statistics;

public sealed class ItemAnswersTests
{
    [Fact]
    public void Only_first_answers_count_and_later_ones_are_attempts()
    {
        var item = One(Attempt("a", "q0", 1, minute: 9), Attempt("a", "q0", 0, minute: 1), Attempt("b", "q0", 1, minute: 5));

        Assert.Equal((3, 2, 50), (item.Attempts, item.People, item.Facility));
    }

    [Fact]
    public void Older_versions_are_counted_apart()
    {
        var item = One(
            Attempt("a", "q0", 0, version: "v0", minute: 1), Attempt("a", "q0", 1, version: "v1", minute: 2), Attempt("b", "q0", 0, version: "v1", minute: 3),
            Attempt("b", "q0", 1, version: "v1", minute: 4), Attempt("a", "q0", 1, minute: 5));

        Assert.Equal((1, 1, 100), (item.Attempts, item.People, item.Facility));
        Assert.Equal([new OlderVersion("v1", 3, 2, 50, Start.AddMinutes(4)), new OlderVersion("v0", 1, 1, 0, Start.AddMinutes(1))], item.Older);
    }

    [Fact]
    public void Answers_to_other_questions_are_left_out() => Assert.Equal(1, One(Attempt("a", "q0", 1), Attempt("b", "other", 1)).People);

    [Fact]
    public void The_time_is_the_median_of_the_known_ones() =>
        Assert.Equal(25, One(Attempt("a", "q0", 1, seconds: 20), Attempt("b", "q0", 1, seconds: 900), Attempt("c", "q0", 1, seconds: 30), Attempt("d", "q0", 1, seconds: 10), Attempt("e", "q0", 1)).MedianSeconds);

    [Fact]
    public void Responses_are_counted_in_the_thirds_of_the_rest()
    {
        // Rests 5 4 3 2 1 0 (six people, thirds of two): the upper third chose 0 and 1, the lower 2 and 2.
        var chosen = new[] { 0, 1, 0, 1, 2, 2 };
        var attempts = chosen.Select((option, person) => Attempt($"p{person}", "q0", option == 0 ? 1 : 0, $"option:{option}"))
            .Concat(chosen.Select((_, person) => Attempt($"p{person}", "q1", (5 - person) / 5m)));

        var item = QuizAnalysis.Of(Items(2), attempts).Items[0];

        Assert.Equal(
            [new ResponseCount("option:0", 1, 2, 0, 50), new ResponseCount("option:1", 0, 2, 0, 50), new ResponseCount("option:2", 0, 2, 100, 0)],
            item.Responses);
    }

    [Fact]
    public void Whoever_ties_with_a_third_belongs_to_it()
    {
        // Rests 1 1 0 0 0 1: every third of two ties with one more.
        decimal[] rests = [1, 1, 0, 0, 0, 1];
        var attempts = rests.SelectMany((rest, person) => new[] { Attempt($"p{person}", "q0", person % 2, $"option:{person % 2}"), Attempt($"p{person}", "q1", rest) });

        var item = QuizAnalysis.Of(Items(2), attempts).Items[0];

        Assert.Equal(200 / 3d, item.Responses.Single(response => response.Response == "option:0").LowerShare!.Value, 1e-9);
        Assert.Equal(100 / 3d, item.Responses.Single(response => response.Response == "option:0").UpperShare!.Value, 1e-9);
    }

    [Fact]
    public void Two_people_have_no_thirds() => Assert.Null(One(Attempt("a", "q0", 1), Attempt("b", "q0", 0)).Responses[0].UpperShare);

    [Fact]
    public void Rare_responses_are_summed_up()
    {
        var item = One([.. Enumerable.Range(0, ItemStatistics.MostResponses + 5).Select(person => Attempt($"p{person}", "q0", 0, $"typed:{person}"))]);

        Assert.Equal((ItemStatistics.MostResponses, 5), (item.Responses.Count, item.RareResponses));
    }

    [Fact]
    public void A_misconception_counts_once_a_person() =>
        Assert.Equal(
            [new MisconceptionCount("half", 2), new MisconceptionCount("even", 1)],
            One(
                Attempt("a", "q0", 0, misconceptions: ["half", "half", "even"]), Attempt("b", "q0", 0, misconceptions: ["half"]),
                Attempt("b", "q0", 0, minute: 1, misconceptions: ["even"])).Misconceptions);

    private static ItemStatistics One(params ItemAttempt[] attempts) => QuizAnalysis.Of(Items(1), attempts).Items[0];
}
