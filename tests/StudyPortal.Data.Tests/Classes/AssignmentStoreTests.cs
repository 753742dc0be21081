using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;

namespace StudyPortal.Data.Tests.Classes;

public sealed class AssignmentStoreTests
{
    [Fact]
    public async Task An_assignment_sent_twice_is_stored_once()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var assignment = New(known);

        Assert.Equal(AssignmentWrite.Stored, await Store(portal).CreateAsync(assignment));
        Assert.Equal(AssignmentWrite.Stored, await Store(portal).CreateAsync(assignment));

        Assert.Single(await Reader(portal).OfClassAsync(known.Id));
    }

    [Fact]
    public async Task Its_id_cannot_be_taken_for_another_class()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var teacher = await portal.AddTeacherAsync("iris");
        var (known, other) = (await portal.AddClassAsync(teacher), await portal.AddClassAsync(teacher, "Other"));
        var assignment = New(known);
        await Store(portal).CreateAsync(assignment);

        Assert.Equal(AssignmentWrite.Gone, await Store(portal).CreateAsync(New(other, assignment.Id)));
        Assert.Equal(AssignmentWrite.Gone, await Store(portal).ChangeAsync(New(other, assignment.Id), MadeFrom.Of(assignment)));
        Assert.Equal(AssignmentWrite.Gone, await Store(portal).DeleteAsync(other.Id, assignment.Id));
        Assert.Equal("Ports", Assert.Single(await Reader(portal).OfClassAsync(known.Id)).Title);
    }

    [Fact]
    public async Task A_class_has_a_bounded_number_of_them()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        for (var count = 0; count < AssignmentStore.MostInClass; count++) Assert.Equal(AssignmentWrite.Stored, await Store(portal).CreateAsync(New(known)));

        Assert.Equal(AssignmentWrite.TooMany, await Store(portal).CreateAsync(New(known)));
    }

    [Fact]
    public async Task The_second_of_two_changes_made_from_the_same_is_told_and_changes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var shown = New(known);
        await Store(portal).CreateAsync(shown);
        var (first, second) = (New(known, shown.Id), New(known, shown.Id));
        (first.Title, second.DueAt) = ("Theirs", portal.Time.Now.AddDays(1));

        Assert.Equal(AssignmentWrite.Stored, await Store(portal).ChangeAsync(first, MadeFrom.Of(shown)));
        Assert.Equal(AssignmentWrite.ChangedMeanwhile, await Store(portal).ChangeAsync(second, MadeFrom.Of(shown)));

        var stored = Assert.Single(await Reader(portal).OfClassAsync(known.Id));
        Assert.Equal(("Theirs", (DateTime?)null), (stored.Title, stored.DueAt));
    }

    [Fact]
    public async Task The_same_change_sent_twice_is_no_conflict()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var shown = New(known);
        await Store(portal).CreateAsync(shown);
        var wanted = New(known, shown.Id);
        wanted.Weight = 3;

        Assert.Equal(AssignmentWrite.Stored, await Store(portal).ChangeAsync(wanted, MadeFrom.Of(shown)));
        Assert.Equal(AssignmentWrite.Stored, await Store(portal).ChangeAsync(wanted, MadeFrom.Of(shown)));
    }

    [Fact]
    public async Task What_a_form_was_made_from_is_read_back_from_the_database_as_it_was()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var assignment = New(known);
        (assignment.OpensAt, assignment.DueAt, assignment.Weight) = (portal.Time.Now.AddTicks(12_345), portal.Time.Now.AddDays(3), 0.25);
        await Store(portal).CreateAsync(assignment);

        Assert.Equal(MadeFrom.Of(assignment), MadeFrom.Of(Assert.Single(await Reader(portal).OfClassAsync(known.Id))));
    }

    [Fact]
    public async Task Of_weights_all_are_changed_or_none()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var (one, two) = (New(known), New(known));
        await Store(portal).CreateAsync(one);
        await Store(portal).CreateAsync(two);
        Assert.Equal(AssignmentWrite.Stored, await Store(portal).WeighAsync(known.Id, [new(one.Id, 1, 2)]));

        Assert.Equal(AssignmentWrite.ChangedMeanwhile, await Store(portal).WeighAsync(known.Id, [new(two.Id, 1, 5), new(one.Id, 1, 7)]));
        Assert.Equal(AssignmentWrite.Gone, await Store(portal).WeighAsync(known.Id, [new(two.Id, 1, 5), new(Guid.NewGuid(), 1, 7)]));

        Assert.Equal([1.0, 2.0], (await Reader(portal).OfClassAsync(known.Id)).Select(assignment => assignment.Weight).Order());
    }

    [Fact]
    public async Task An_extension_is_for_a_learner_of_the_class_and_goes_with_the_membership()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var (learner, stranger) = (await portal.AddLearnerAsync(known, "ada"), await portal.AddPersonAsync("eve"));
        var assignment = New(known);
        await Store(portal).CreateAsync(assignment);

        Assert.Equal(AssignmentWrite.Gone, await Store(portal).GrantAsync(Extension(assignment, stranger), ""));
        Assert.Equal(AssignmentWrite.Stored, await Store(portal).GrantAsync(Extension(assignment, learner), ""));
        Assert.Equal(AssignmentWrite.ChangedMeanwhile, await Store(portal).GrantAsync(Extension(assignment, learner), ""));
        Assert.NotNull(await Reader(portal).GrantedAsync(assignment.Id, learner));

        await portal.Memberships().LeaveAsync(learner, known.Id);
        Assert.Null(await Reader(portal).GrantedAsync(assignment.Id, learner));
    }

    [Fact]
    public async Task An_extension_with_nothing_in_it_takes_back_what_was_granted()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var learner = await portal.AddLearnerAsync(known, "ada");
        var assignment = New(known);
        await Store(portal).CreateAsync(assignment);
        await Store(portal).GrantAsync(Extension(assignment, learner), "");

        var nothing = new AssignmentExtension { AssignmentId = assignment.Id, ClassId = known.Id, PersonId = learner };
        Assert.Equal(AssignmentWrite.Stored, await Store(portal).GrantAsync(nothing, MadeFrom.Of(await Reader(portal).GrantedAsync(assignment.Id, learner))));

        Assert.Null(await Reader(portal).GrantedAsync(assignment.Id, learner));
    }

    [Fact]
    public async Task A_class_without_names_grants_nobody_anything()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"), isAggregateOnly: true);
        var learner = await portal.AddLearnerAsync(known, "ada");
        var assignment = New(known);
        await Store(portal).CreateAsync(assignment);

        Assert.Equal(AssignmentWrite.Gone, await Store(portal).GrantAsync(Extension(assignment, learner), ""));
    }

    [Fact]
    public async Task A_learner_is_shown_the_assignments_of_their_classes_that_are_not_archived()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var teacher = await portal.AddTeacherAsync("iris");
        var (mine, old, other) = (await portal.AddClassAsync(teacher, "Mine"), await portal.AddClassAsync(teacher, "Old"), await portal.AddClassAsync(teacher, "Other"));
        var learner = await portal.AddLearnerAsync(mine, "ada");
        await portal.EnterAsync(learner, old);
        foreach (var known in new[] { mine, old, other }) await Store(portal).CreateAsync(New(known));
        await portal.Classes().ArchiveAsync(old.Id);
        var given = (await Reader(portal).OfClassAsync(mine.Id))[0];
        await Store(portal).GrantAsync(Extension(given, learner), "");

        var assigned = Assert.Single(await Reader(portal).OfLearnerAsync(learner));

        Assert.Equal(("Mine", "ill"), (assigned.ClassTitle, assigned.Granted?.Reason));
        Assert.Single(await Reader(portal).OfLearnerAsync(old.Id, learner));
        Assert.Empty(await Reader(portal).OfLearnerAsync(other.Id, learner));
    }

    [Fact]
    public async Task Nothing_is_read_of_somebody_who_is_not_in_the_class()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync("iris"));
        var (learner, stranger) = (await portal.AddLearnerAsync(known, "ada"), await portal.AddPersonAsync("eve"));
        foreach (var person in new[] { learner, stranger })
        {
            await portal.Lessons.MarkAsync(person, "etcd/ports", done: true, portal.Time.Now);
            await portal.Runs.StartAsync(portal.Run(person));
            await portal.StartAttemptAsync(person);
        }

        var facts = portal.Get<GradeFactsReader>();
        var asked = new WorkAsked(["etcd/ports"], ["quorum"], ["quorum"]);
        var read = await facts.OfLearnersAsync(known.Id, [learner, stranger], asked);
        Assert.Equal([learner], read.Keys);
        Assert.Equal((1, 1, 1), (read[learner].Lessons.Count, read[learner].Attempts.Count, read[learner].Runs.Count));
        Assert.Null(await facts.LearnerAsync(known.Id, stranger));
        var (attempts, runs) = await facts.OwnAsync(learner, asked.Quizzes, asked.Topics);
        Assert.Equal((read[learner].Attempts[0], read[learner].Runs[0]), (attempts[0], runs[0]));

        await portal.Memberships().LeaveAsync(learner, known.Id);
        Assert.Empty(await facts.OfLearnersAsync(known.Id, [learner], asked));
        Assert.Empty(await facts.GroupsAsync(New(known), ["etcd/ports"], portal.Time.Now, joinedBy: null));
    }

    private static AssignmentStore Store(TemporaryPortal portal) => portal.Get<AssignmentStore>();

    private static AssignmentReader Reader(TemporaryPortal portal) => portal.Get<AssignmentReader>();

    private static Assignment New(StudyClass known, Guid? id = null) => new()
    {
        Id = id ?? Guid.NewGuid(), ClassId = known.Id, Title = "Ports", Kind = "lessons", Target = "etcd/ports", Late = "refused", CreatedAt = known.CreatedAt,
    };

    private static AssignmentExtension Extension(Assignment assignment, Guid person) =>
        new() { AssignmentId = assignment.Id, ClassId = assignment.ClassId, PersonId = person, Attempts = 3, Reason = "ill" };
}
