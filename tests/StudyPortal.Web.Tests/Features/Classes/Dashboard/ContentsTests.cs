using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class ContentsTests
{
    [Fact]
    public void Struggling_learners_come_first_weakest_before_others_and_then_those_who_are_away()
    {
        var overview = Overview(sample =>
        {
            sample.Add("Well", quorum: 3, quorumRight: 3);
            sample.Add("Weaker", quorum: 3);
            sample.Add("Weak", quorum: 3, quorumRight: 1);
            sample.Add("Never");
            sample.Add("Away", quorum: 3, quorumRight: 3, daysAgo: 9);
        });

        Assert.Equal(["Weaker", "Weak", "Never", "Away"], overview.Attention.Select(line => line.Member.Name), StringComparer.Ordinal);
        Assert.Equal(4, overview.AttentionCount);
    }

    [Fact]
    public void The_overview_ranks_objectives_from_the_weakest_and_leaves_out_what_nobody_shows()
    {
        var overview = Overview(sample => sample.Add("Ada", quorum: 3, quorumRight: 1));

        Assert.Equal(["Compute quorum"], overview.Objectives.Select(objective => objective.Title), StringComparer.Ordinal);
        Assert.Equal(180, overview.Time.Answering);
    }

    [Fact]
    public void A_misconception_comes_with_the_questions_behind_it()
    {
        var overview = Overview(sample =>
        {
            sample.Add("Ada", quorum: 1);
            sample.Add("Grace", quorum: 1, quorumRight: 1);
        });

        var belief = Assert.Single(overview.Beliefs);
        Assert.Equal((1, 2, 1), (belief.Figures.Held, belief.Figures.Asked, belief.Figures.Confident));
        Assert.Equal(["q0"], belief.Questions.Select(question => question.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("?view=questions", "q1", "q2", "q0")]
    [InlineData("?view=questions&sort=-facility", "q0", "q1", "q2")]
    [InlineData("?view=questions&sort=-question", "q2", "q1", "q0")]
    [InlineData("?view=questions&objective=ports")]
    public void Questions_are_sorted_and_filtered(string address, params string[] questions)
    {
        var sample = new SampleClass();
        sample.Add("Ada", quorum: 3, quorumRight: 1);

        var items = (ItemsContent)Contents.Of(sample.Source(), DashboardQuery.Parse(address), choice: null);

        Assert.Equal(questions, items.Items.Select(item => item.Question.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("?view=questions")]
    [InlineData("?view=questions&sort=facility")]
    [InlineData("?view=questions&sort=-facility")]
    public void Questions_that_too_few_answered_come_after_the_others(string address)
    {
        var sample = new SampleClass();
        sample.Add("Ada", quorum: 2, quorumRight: 1);
        for (var learner = 0; learner < 10; learner++) sample.Add($"Learner {learner}", ports: 1, portsRight: learner % 2);

        var items = (ItemsContent)Contents.Of(sample.Source(), DashboardQuery.Parse(address), choice: null);

        Assert.Equal("q3", items.Items[0].Question.Id);
        Assert.Equal(3, items.Found);
    }

    [Fact]
    public void A_question_says_in_words_what_is_doubtful_about_it()
    {
        Assert.Equal(["NotEnoughData"], Kinds(new ItemFigures(0, 9, 9, 100, Discrimination: null)), StringComparer.Ordinal);
        Assert.Equal(["TooEasy"], Kinds(new ItemFigures(0, 10, 10, 100, Discrimination: null)), StringComparer.Ordinal);
        Assert.Equal(["TooHard", "NegativeDiscrimination"], Kinds(new ItemFigures(0, 30, 1, 3, -20)), StringComparer.Ordinal);
        Assert.Equal(["WeakDiscrimination"], Kinds(new ItemFigures(0, 30, 15, 50, 10)), StringComparer.Ordinal);
        Assert.Empty(Kinds(new ItemFigures(0, 30, 15, 50, 40)));

        static IEnumerable<string> Kinds(ItemFigures item) => ItemRemarks.About(item).Select(doubt => doubt.Kind.ToString());
    }

    private static OverviewContent Overview(Action<SampleClass> fill)
    {
        var sample = new SampleClass();
        fill(sample);
        return (OverviewContent)Contents.Of(sample.Source(), DashboardQuery.Usual, choice: null);
    }
}
