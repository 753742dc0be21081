using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Tests.Diagrams;

/// <summary>Mistakes stand in Checking/Cases/diagrams.txt.</summary>
public sealed class DiagramReadingTests
{
    private const string Path = "diagrams/stacked.yml";
    private const string Prediction = "stacked-one-fails";

    [Fact]
    public void A_diagram_has_everything_that_its_file_says()
    {
        var diagram = Whole().Diagrams["stacked"];
        Assert.Equal(("stacked", "Stacked", "One of three fails.", "stacked-3,workers=1", 7UL, Path), (diagram.Slug, diagram.Title, diagram.Summary, diagram.TopologyText, diagram.Seed, diagram.SourcePath));
        Assert.Equal(Topology.Named("stacked-3,workers=1"), diagram.Topology);
        Assert.Equal(new DiagramView.Whole(), diagram.View);
        Assert.Equal(["wait 5s", "on cp1: systemctl is-active kubelet"], diagram.Before);
        Assert.Equal(["clients"], diagram.Hidden);
        Assert.Equal(["machines", "requests"], diagram.Operations);
        Assert.Equal(new Nudge(10, -4), Assert.Single(diagram.Nudges, nudge => nudge.Key == "cp2").Value);
        Assert.Equal("etcd FAQ", Assert.Single(diagram.Sources).Title);
    }

    [Fact]
    public void A_story_has_its_steps_in_order()
    {
        var story = Whole().Diagrams["stacked"].Story;
        Assert.Equal(["Everything runs", "One fails"], story.Select(step => step.Title), StringComparer.Ordinal);
        Assert.Equal([new DiagramView.Etcd(), new DiagramView.Inside("cp3")], story.Select(step => step.View));
        Assert.Equal(["cp1", "cp2/etcd", "cp1--cp2", "cp1:2379"], story[0].Focus);
        Assert.Equal([new Expectation("etcd.write", VerdictAnswer.Yes), new Expectation("kubernetes.restart@worker1", VerdictAnswer.Yes)], story[0].Expected);
        Assert.Contains("<strong>port 2380</strong>", story[0].NarrationHtml, StringComparison.Ordinal);
        Assert.Null(story[0].Prediction);
        Assert.Equal(Prediction, story[1].Prediction);
        Assert.Equal("fault crash cp3", story[1].Inputs[0]);
    }

    [Fact]
    public void A_prediction_is_a_question_of_the_catalogue()
    {
        var prediction = Assert.IsType<Prediction>(Whole().Questions[Prediction]);
        Assert.Equal(("quorum-arithmetic", 2, 2), (prediction.Head.Objective, prediction.Head.Difficulty, prediction.Head.HintsHtml.Count));
        Assert.Equal(["etcd.write", "etcd.quorum"], prediction.Items.Select(item => item.About), StringComparer.Ordinal);
        Assert.Equal([VerdictAnswer.Yes, VerdictAnswer.Degraded], prediction.Items.Select(item => item.Answer));
        Assert.Equal("Can a client <strong>write</strong> to etcd?", prediction.Items[0].Html);
        Assert.Equal([null, "half-is-enough"], prediction.Items.Select(item => item.Misconception), StringComparer.Ordinal);
        Assert.Single(prediction.Head.Sources);
    }

    [Theory]
    [InlineData("seed: 7", "seed: 8")]
    [InlineData("      - wait 20s", "      - wait 21s")]
    [InlineData("wait 5s", "wait 6s")]
    [InlineData("answer: partly", "answer: \"no\"")]
    [InlineData("How many are left?", "How many are left now?")]
    public void A_prediction_about_something_else_is_another_version(string before, string after) =>
        Assert.NotEqual(VersionOf(Whole()), VersionOf(Edited(before, after).Sound), StringComparer.Ordinal);

    [Theory]
    [InlineData("What is left?", "What is left of it?")]
    [InlineData("answer: partly", "answer: 'partly'")]
    [InlineData("view: inside cp3", "view: inside cp2")]
    [InlineData("Everything runs", "All runs")]
    public void A_prediction_keeps_its_version_while_the_words_around_it_change(string before, string after) =>
        Assert.Equal(VersionOf(Whole()), VersionOf(Edited(before, after).Sound));

    [Fact]
    public void All_may_be_operated_where_nothing_is_said_and_nothing_where_the_list_is_empty()
    {
        Assert.Equal(DiagramOperations.All, Edited("operate: [machines, requests]\n", "").Sound.Diagrams["stacked"].Operations);
        Assert.Empty(Edited("operate: [machines, requests]", "operate: []").Sound.Diagrams["stacked"].Operations);
    }

    [Fact]
    public void A_diagram_with_an_error_is_left_out_of_its_lesson()
    {
        var result = Edited("seed: 7", "seed: seven");
        Assert.Empty(result.Sound.Diagrams);
        Assert.Empty(Second(result).Blocks.OfType<DiagramBlock>());
        Assert.Equal("stacked", Assert.Single(Second(SampleContent.Loaded).Blocks.OfType<DiagramBlock>()).Diagram);
    }

    [Fact]
    public void A_step_goes_on_without_a_prediction_that_points_to_nothing()
    {
        var result = Edited("objective: quorum-arithmetic", "objective: quorum");
        Assert.Null(result.Catalogue);
        Assert.False(result.Sound.Questions.ContainsKey(Prediction));
        Assert.All(result.Sound.Diagrams["stacked"].Story, step => Assert.Null(step.Prediction));
    }

    [Fact]
    public void A_quiz_asks_no_prediction()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit("guides/demo/02-second.md", "- first-tool", $"- {Prediction}"), SampleContent.Loaded);
        var before = Second(SampleContent.Loaded).Blocks.OfType<QuizBlock>().Single().Questions;
        Assert.Equal(before.Where(question => question != "first-tool"), Second(result).Blocks.OfType<QuizBlock>().Single().Questions, StringComparer.Ordinal);
    }

    private static Catalogue Whole() => SampleContent.Loaded.Catalogue!;

    private static string VersionOf(Catalogue catalogue) => catalogue.Questions[Prediction].Head.Version;

    private static LoadResult Edited(string before, string after) => CatalogueLoader.Load(SampleContent.Files.Edit(Path, before, after), SampleContent.Loaded);

    private static Lesson Second(LoadResult result) => result.Sound.FindLesson(new LessonAddress("demo", "second"))!;
}
