using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Paths;
using StudyPortal.Web.Features.Progress;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Paths;

public sealed class StudyPathsTests
{
    private static readonly DateTime _now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Catalogue _catalogue = Of([Lesson(1, "Ports") with { Headings = [new Heading(2, "Who dials", "who-dials")] }, Lesson(2, "Quorum")]) with
    {
        Domains = [new Domain("CA", "Architecture & more", 25), new Domain("TR", "Troubleshooting", 30)],
        Objectives = [new Objective("objective", "Name the ports", "CA")],
        Misconceptions = new Dictionary<string, Misconception>(StringComparer.Ordinal)
        {
            ["peers"] = new("peers", "Clients dial <2380>.", "<p>No.</p>", [], "/guides/guide/lesson-2#none"),
            ["etcd"] = new("etcd", "kubectl dials etcd.", "<p>No.</p>", [], "/guides/guide/lesson-1#who-dials"),
        },
        Paths = [new StudyPath("short", "Short", "<p>One.</p>", [new PathStep("/guides/guide/lesson-1", 5, "Read."), new PathStep("/drills/quorum", 7, "Practise.")])],
    };

    [Fact]
    public void Somebody_new_is_shown_the_authors_paths_and_one_for_each_domain_that_has_lessons()
    {
        var paths = StudyPaths.Of(_catalogue, StudyRecord.Nothing, []);

        Assert.Equal("short domain-ca", string.Join(' ', paths.Select(path => path.Slug)));
        Assert.Equal((12, 0, "/guides/guide/lesson-1"), (paths[0].Minutes, paths[0].Done, paths[0].Next!.Link));
        Assert.Equal("Lesson: Ports, Drill: Quorum", string.Join(", ", paths[0].Lines.Select(line => $"{line.Kind}: {line.Title}")));
        Assert.Contains("Architecture &amp; more", paths[1].SummaryHtml, StringComparison.Ordinal);
        Assert.Equal(10, paths[1].Minutes);
    }

    [Fact]
    public void A_lesson_that_is_done_is_done_in_every_path()
    {
        var done = new LessonProgress { Lesson = "guide/lesson-1", FirstVisitedAt = _now, LastVisitedAt = _now, DoneAt = _now };
        var progress = StudyRecord.Nothing with { Lessons = new Dictionary<string, LessonProgress>(StringComparer.Ordinal) { ["guide/lesson-1"] = done } };

        var paths = StudyPaths.Of(_catalogue, progress, []);

        Assert.All(paths, path => Assert.Equal(1, path.Done));
        Assert.Equal("/drills/quorum", paths[0].Next!.Link);
    }

    [Fact]
    public void Beliefs_that_are_held_make_a_path_in_the_order_of_the_lessons_and_those_left_behind_do_not()
    {
        var own = StudyPaths.Of(_catalogue, StudyRecord.Nothing, [Belief("peers", isHeld: true), Belief("etcd", isHeld: true)])[0];

        Assert.Equal(StudyPaths.Own, own.Slug);
        Assert.Equal("Section: Ports: Who dials, Lesson: Quorum", string.Join(", ", own.Lines.Select(line => $"{line.Kind}: {line.Title}")));
        Assert.Contains("&lt;2380&gt;", own.Lines[1].WhyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(StudyPaths.Of(_catalogue, StudyRecord.Nothing, [Belief("peers", isHeld: false)]), path => path.Slug == StudyPaths.Own);
    }

    [Theory]
    [InlineData(90, "90 minutes")]
    [InlineData(120, "2 hours")]
    [InlineData(605, "10 hours 5 minutes")]
    public void Times_are_told_in_words(int minutes, string words) => Assert.Equal(words, PathWords.Time(minutes));

    private static BeliefStanding Belief(string misconception, bool isHeld) => new(misconception, isHeld, [new BeliefEvidence("q1", new DateTimeOffset(_now), [misconception])]);
}
