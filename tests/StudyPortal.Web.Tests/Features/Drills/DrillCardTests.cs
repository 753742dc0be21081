using AngleSharp.Dom;
using Bunit;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Features.Drills;

public sealed class DrillCardTests : BunitContext
{
    private static readonly DrillId _id = Enumerable.Range(0, 100).Select(seed => new DrillId("quorum", 2, (ulong)seed)).First(id => DrillTopics.Draw(id)!.Question is SingleChoice);

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, "2")]
    public void A_drill_in_practice_is_a_form_that_keeps_the_fixed_level(int level, string? field)
    {
        var card = Draw(new DrillPlace(_id, level));

        var form = card.QuerySelector("form[data-answer-form]")!;
        Assert.Equal($"/answers/{_id}", form.GetAttribute("action"));
        Assert.Equal(field, form.QuerySelector("input[name=level]")?.GetAttribute("value"));
        Assert.StartsWith("Drill", card.QuerySelector("h3")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drill_of_a_run_is_a_plain_post_that_script_leaves_alone()
    {
        var run = Guid.NewGuid();

        var card = Draw(new DrillPlace(_id, 0, run));

        Assert.Null(card.QuerySelector("form[data-answer-form]"));
        Assert.Equal($"/drills/quorum/run/{run:N}/{_id}", card.QuerySelector("form")!.GetAttribute("action"));
    }

    [Fact]
    public void A_review_leads_to_the_next_drill_and_not_back_into_this_one()
    {
        var card = Draw(new DrillPlace(_id, 2), answered: true);

        Assert.Equal("/drills/quorum?level=2", card.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(card.QuerySelector("[data-answer-again]"));
        Assert.NotEmpty(card.QuerySelector(".explanation")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(0, "Adaptive", "Middle now.")]
    [InlineData(3, "Hard", "It stays")]
    public void The_switch_says_which_difficulty_holds(int level, string chosen, string help)
    {
        var place = new DrillPlace(_id, level);

        var nav = Render<DifficultySwitch>(drawn => drawn.Add(d => d.Topic, DrillTopics.Find("quorum")!).Add(d => d.Place, place));

        Assert.Equal(chosen, Assert.Single(nav.FindAll("[aria-current]")).TextContent);
        Assert.StartsWith(help, nav.Find(".difficulty-help").TextContent, StringComparison.Ordinal);
        Assert.Equal("/drills/quorum?level=1", nav.FindAll("a")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_prompt_is_told_in_one_short_line()
    {
        foreach (var topic in DrillTopics.All)
        {
            foreach (var seed in Enumerable.Range(0, 200))
            {
                var line = PlainLine.Short(topic.Draw((ulong)seed, 1 + (seed % 3)).Question.Head.PromptHtml);
                Assert.InRange(line.Length, 10, 122);
                Assert.DoesNotMatch("[<>\n]|&(amp|lt|gt|quot);|  ", line.Replace("<none>", "", StringComparison.Ordinal));
            }
        }
    }

    private IElement Draw(DrillPlace place, bool answered = false)
    {
        var question = (SingleChoice)DrillTopics.Draw(_id)!.Question;
        var view = new QuestionView(question, 0, Lesson: null, place.Home) { Drill = place };
        var given = new ChosenOption(0);
        if (answered) view = view with { Given = given, Grade = (Graded)Grader.Grade(question, given) };
        return Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("[data-question]");
    }
}
