using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>Work is stored behind the portal's back here, so that it shows only where the class is counted anew.</summary>
public sealed class KeptCountsTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(6);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TimeSpan SinceTheHour => TimeSpan.FromTicks(desk.Now.Ticks % TimeSpan.TicksPerHour);

    [Fact]
    public async Task A_class_is_counted_anew_once_a_minute_is_over()
    {
        var (known, person, assignment) = await ReadingAsync();
        Assert.Equal(0, await DoneAsync(known, assignment));
        await ReadAsync(person);
        desk.Portal.Clock.Move(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await DoneAsync(known, assignment));
        desk.Portal.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await DoneAsync(known, assignment));
    }

    [Fact]
    public async Task A_member_who_did_something_is_counted_anew_but_not_with_every_answer()
    {
        var (known, person, assignment) = await ReadingAsync();
        var (stranger, _) = await desk.JoinAsync(known: await desk.AddClassAsync(desk.TeacherPerson));
        Assert.Equal(0, await DoneAsync(known, assignment));
        await ReadAsync(person);
        await AnswerAsync(stranger);
        desk.Portal.Clock.Move(Moment);
        Assert.Equal(0, await DoneAsync(known, assignment));
        await AnswerAsync(person);
        Assert.Equal(1, await DoneAsync(known, assignment));

        await ForgetAsync(person);
        await AnswerAsync(person);
        Assert.Equal(1, await DoneAsync(known, assignment));
        desk.Portal.Clock.Move(Moment);
        Assert.Equal(0, await DoneAsync(known, assignment));
    }

    [Fact]
    public async Task A_deadline_that_has_passed_counts_at_once()
    {
        var (known, _, assignment) = await ReadingAsync(desk.Now.AddSeconds(2));
        Assert.Equal((1, 0), await OpenAsync(known, assignment));
        desk.Portal.Clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal((1, 0), await OpenAsync(known, assignment));
        desk.Portal.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 1), await OpenAsync(known, assignment));
    }

    [Fact]
    public async Task What_an_instructor_changes_and_who_comes_counts_at_once()
    {
        var (known, person, assignment) = await ReadingAsync(desk.Now.AddDays(-1));
        Assert.Equal((0, 1), await OpenAsync(known, assignment));

        var extension = new AssignmentExtension { AssignmentId = assignment.Id, ClassId = known.Id, PersonId = person, DueAt = desk.Now.AddDays(1), Reason = "ill" };
        Assert.Equal(AssignmentWrite.Stored, await desk.Get<AssignmentStore>().GrantAsync(extension, "", Cancel));
        Assert.Equal((1, 0), await OpenAsync(known, assignment));
        await desk.JoinAsync(known: known);
        Assert.Equal((1, 1), await OpenAsync(known, assignment));
        assignment.DueAt = null;
        Assert.Equal((2, 0), await OpenAsync(known, assignment));
    }

    [Fact]
    public async Task Those_who_ask_at_once_wait_for_one_count()
    {
        var (known, _, assignment) = await ReadingAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountsAsync(known, assignment)));

        Assert.All(all, counts => Assert.Same(all[0].OfEach[0], counts.OfEach[0]));
    }

    [Fact]
    public async Task The_class_goes_that_was_looked_at_longest_ago()
    {
        using var kept = new KeptCounts(desk.Get<ClassGrades>(), desk.Get<GradeFactsReader>(), desk.Get<ProgressFeed>(), desk.Get<ClassFeed>(), desk.Portal.Clock, mostClasses: 2);
        var (one, other, third) = (await ReadingAsync(), await ReadingAsync(), await ReadingAsync());
        async Task<object> LookAsync((StudyClass Known, Guid Person, Assignment Assignment) at) =>
            (await kept.OfAsync(at.Known, [KnownAssignment.Of(at.Assignment, desk.Catalogue)], Cancel)).OfEach[0]!;
        var (first, second) = (await LookAsync(one), await LookAsync(other));

        Assert.Same(first, await LookAsync(one));
        await LookAsync(third);

        Assert.Same(first, await LookAsync(one));
        Assert.NotSame(second, await LookAsync(other));
    }

    [Fact]
    public async Task Where_groups_only_are_shown_nothing_is_newer_than_the_last_full_hour()
    {
        desk.Portal.Clock.Move(TimeSpan.FromMinutes(80) - SinceTheHour); // Twenty minutes past.
        var (known, person, assignment) = await ReadingAsync(isAggregateOnly: true);
        var hour = new DateTimeOffset(desk.Now - SinceTheHour);
        var counts = await CountsAsync(known, assignment);
        Assert.Equal((hour, 0), (counts.AsOf, counts.OfEach[0]!.Learners)); // Who has just joined is counted from the next hour on.

        desk.Portal.Clock.Move(TimeSpan.FromHours(1));
        Assert.Equal((1, 0), await OpenAsync(known, assignment));
        await ReadAsync(person);
        await AnswerAsync(person);
        await desk.JoinAsync(known: known);
        desk.Portal.Clock.Move(TimeSpan.FromMinutes(39));
        Assert.Equal((1, 0), await OpenAsync(known, assignment));
        assignment.DueAt = desk.Now.AddDays(1); // Counted anew, and still as of the hour.
        Assert.Equal((0, 1), (await DoneAsync(known, assignment), (await CountsAsync(known, assignment)).OfEach[0]!.Learners));
        desk.Portal.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 2), (await DoneAsync(known, assignment), (await CountsAsync(known, assignment)).OfEach[0]!.Learners));
    }

    private async Task<(StudyClass Known, Guid Person, Assignment Assignment)> ReadingAsync(DateTime? due = null, bool isAggregateOnly = false)
    {
        var known = await desk.AddClassAsync(desk.TeacherPerson, isAggregateOnly);
        var (person, _) = await desk.JoinAsync(known: known);
        return (known, person, await desk.AssignAsync("lessons", "sample/first", given => given.DueAt = due, known));
    }

    private Task<ClassCounts> CountsAsync(StudyClass known, Assignment assignment) => desk.Get<KeptCounts>().OfAsync(known, [KnownAssignment.Of(assignment, desk.Catalogue)], Cancel);

    private async Task<int> DoneAsync(StudyClass known, Assignment assignment) => (await CountsAsync(known, assignment)).OfEach[0]!.Done;

    private async Task<(int NotBegun, int Missing)> OpenAsync(StudyClass known, Assignment assignment)
    {
        var counts = (await CountsAsync(known, assignment)).OfEach[0]!;
        return (counts.NotBegun, counts.Missing);
    }

    private Task ReadAsync(Guid person) => desk.StoreAsync(ClassDesk.Lesson(person, "sample/first", desk.Now, desk.Now));

    private Task ForgetAsync(Guid person) => desk.Portal.ReadAsync(context => context.LessonProgress.Where(lesson => lesson.PersonId == person).ExecuteDeleteAsync(Cancel));

    private async Task AnswerAsync(Guid person) => Assert.IsType<AnswerStored>(await desk.Get<AnswerStore>().StoreAsync(
        new NewAnswer
        {
            PersonId = person, Submission = $"{Guid.NewGuid():N}", Question = "client-port", QuestionVersion = "v1", Objective = "quorum-arithmetic", Response = "1", Score = 1, At = desk.Now,
        },
        Cancel));
}
