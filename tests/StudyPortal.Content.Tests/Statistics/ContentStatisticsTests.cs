using StudyPortal.Content.Statistics;

namespace StudyPortal.Content.Tests.Statistics;

public sealed class ContentStatisticsTests
{
    [Fact]
    public void Lessons_are_counted_in_reading_order() => Assert.Equal(
        ["/guides/demo/first 0 0 3", "/guides/demo/second 0 1 10", "/guides/other/ports 2 0 0"],
        ContentStatistics.Of(SampleContent.Loaded).Lessons.Select(lesson => $"{lesson.Lesson.Path} {lesson.Bound} {lesson.Unbound} {lesson.Questions}"), StringComparer.Ordinal);

    [Fact]
    public void Objectives_are_counted_by_difficulty_and_by_what_is_to_be_done()
    {
        var objectives = ContentStatistics.Of(SampleContent.Loaded).Objectives;
        Assert.Equal(["quorum-arithmetic", "port-roles"], objectives.Select(objective => objective.Id), StringComparer.Ordinal);
        Assert.Equal([5, 8], objectives.Select(objective => objective.ByDifficulty.Sum()));
        Assert.Equal([0, 2], objectives.Select(objective => objective.Commands));
        Assert.Equal([2, 2], objectives.Select(objective => objective.Lessons));
    }

    [Fact]
    public void A_misconception_that_no_answer_gives_away_is_named()
    {
        Assert.Empty(ContentStatistics.Of(SampleContent.Loaded).UnaskedMisconceptions);
        var files = SampleContent.Files.With("misconceptions.yml", SampleContent.Files.Text("misconceptions.yml")
            + "- {id: never-asked, belief: Nobody believes it., truth: It is not so., sources: [{title: etcd, url: \"https://etcd.io\"}], healed-by: /guides/other/ports#the-two-ports}\n");
        Assert.Equal(["never-asked"], ContentStatistics.Of(CatalogueLoader.Load(files)).UnaskedMisconceptions);
    }

    [Fact]
    public void The_words_of_a_lesson_are_those_of_its_body() =>
        Assert.Equal(11, ContentStatistics.Of(SampleContent.Loaded).Lessons[^1].Prose.Words);
}
