using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Home;
using StudyPortal.Web.Features.Progress;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Home;

public sealed class HomeStepTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Catalogue Catalogue = Of([Headed(1, "Ports"), Headed(2, "Quorum")]) with
    {
        Objectives = [new Objective("objective", "Compute quorum", "CA")],
    };

    [Fact]
    public void Whoever_is_new_is_sent_to_the_first_lesson()
    {
        var step = Next(StudyRecord.Nothing);

        Assert.Equal(("Start here", "/guides/guide/lesson-1", "Start with the first lesson"), (step.Label, step.Link, step.Action));
        Assert.StartsWith("2 lessons", step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfinished_lesson_goes_on_at_the_heading_that_was_read()
    {
        var step = Next(Progress(Visited("guide/lesson-2", place: "second")));

        Assert.Equal(("Continue where you left", "Quorum", "/guides/guide/lesson-2#second"), (step.Label, step.Title, step.Link));
        Assert.Contains("“Second”", step.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("first")]
    [InlineData("a-heading-that-has-gone")]
    public void Without_a_place_to_go_to_a_lesson_goes_on_at_its_top(string? place)
    {
        var step = Next(Progress(Visited("guide/lesson-2", place)));

        Assert.Equal(("/guides/guide/lesson-2", "What is asked?"), (step.Link, step.Why));
    }

    [Fact]
    public void After_a_lesson_comes_the_next_one() => Assert.Equal(("Next lesson", "/guides/guide/lesson-2"), LabelAndLink(Next(Progress(Done("guide/lesson-1")))));

    [Fact]
    public void A_lesson_that_has_gone_is_no_step()
    {
        var step = Next(Progress(Visited("guide/removed", place: null)));

        Assert.Equal(("Next guide", "/guides/guide/lesson-1"), LabelAndLink(step));
    }

    [Fact]
    public void What_slips_is_practised_on_the_page_of_its_objective()
    {
        var slipping = new ObjectiveStanding("objective", Standing.Slipping, 0.5m, Questions: 4, IdleDays: 3);

        var step = HomeStep.For(Catalogue, Finished, new RefreshObjective(slipping, slipping.Explain()));

        Assert.Equal(("Practise again", "Compute quorum", "/progress/objectives/objective"), (step.Label, step.Title, step.Link));
    }

    [Fact]
    public void Whoever_has_read_it_all_is_shown_the_progress() => Assert.Equal(("Every lesson is done", "/progress"), LabelAndLink(Next(Finished)));

    private static PersonProgress Finished => Progress(Done("guide/lesson-1"), Done("guide/lesson-2"));

    private static (string Label, string Link) LabelAndLink(HomeStep step) => (step.Label, step.Link);

    private static HomeStep Next(PersonProgress progress) =>
        HomeStep.For(Catalogue, progress, StudyPlan.Next(StudyRecord.GuidesOf(Catalogue, progress), []));

    private static PersonProgress Progress(params LessonProgress[] lessons) => StudyRecord.Nothing with
    {
        Lessons = lessons.ToDictionary(lesson => lesson.Lesson, StringComparer.Ordinal),
        LastActivityAt = Now,
    };

    private static LessonProgress Visited(string lesson, string? place) => new() { Lesson = lesson, FirstVisitedAt = Now, LastVisitedAt = Now, Place = place };

    private static LessonProgress Done(string lesson) => new() { Lesson = lesson, FirstVisitedAt = Now, LastVisitedAt = Now, DoneAt = Now };

    private static Lesson Headed(int number, string title) =>
        Lesson(number, title) with { Headings = [new Heading(2, "First", "first"), new Heading(2, "Second", "second")] };
}
