using StudyPortal.Data.Classes;
using StudyPortal.Data.Tests.Progress;

namespace StudyPortal.Data.Tests.Classes;

public sealed class BoardReaderTests
{
    private static readonly Guid _class = Guid.Parse("00000000-0000-7000-8000-0000000000c1");

    [Fact]
    public async Task A_class_is_read_whole_with_those_who_have_done_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var (ada, bob, carl) = (await AddLearnerAsync(portal, "ada"), await AddLearnerAsync(portal, "bob"), await AddLearnerAsync(portal, "carl", isMember: false));
        foreach (var person in (Guid[])[ada, carl])
        {
            Assert.NotNull(await portal.Answers.StoreAsync(portal.Answer(person, "s1", score: 0.25) with { Certainty = "high", Misconceptions = ["a", "b"], Seconds = 40 }));
            await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
            await portal.Lessons.MarkAsync(person, "etcd/ports", done: true, portal.Time.Now.AddSeconds(30));
        }

        var rows = new Dictionary<Guid, LearnerRows>();
        await foreach (var read in portal.Boards.OfClassAsync(_class)) rows.Add(read.Person, read);

        Assert.True(rows.Keys.ToHashSet().SetEquals([ada, bob]));
        Assert.Empty(rows[bob].Questions);
        var kept = await ReadModelSnapshot.KeptAsync(portal);
        Assert.Contains(ReadModelSnapshot.Line(Assert.Single(rows[ada].Questions)), kept, StringComparer.Ordinal);
        Assert.Contains(ReadModelSnapshot.Line(Assert.Single(rows[ada].Days)), kept, StringComparer.Ordinal);
        var lesson = Assert.Single(rows[ada].Lessons);
        Assert.Equal((portal.Time.Now.AddSeconds(30), DateTimeKind.Utc, 30), (lesson.DoneAt!.Value, lesson.DoneAt.Value.Kind, lesson.Seconds));
        Assert.False(rows[ada].IsCut);
    }

    [Fact]
    public async Task Members_come_with_what_their_instructors_call_them()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await AddLearnerAsync(portal, "ada", number: "17");
        await AddLearnerAsync(portal, "bob", isMember: false);
        var member = Assert.Single(await portal.Boards.MembersAsync(_class));
        Assert.Equal((ada, "ada", "17", portal.Time.Now), (member.Person, member.Name, member.Number, member.JoinedAt));
    }

    [Fact]
    public async Task Read_until_a_moment_nothing_of_later_is_told()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ada = await AddLearnerAsync(portal, "ada");
        await portal.StoreAsync(ada, "s1", "ports", score: 0);
        await portal.Lessons.VisitAsync(ada, "etcd/ports", portal.Time.Now);
        var hour = portal.Time.Now.AddMinutes(5);
        var before = await ReadUntilAsync(portal, ada, hour);
        Assert.False(before.IsCut);

        portal.Time.Advance(TimeSpan.FromMinutes(6));
        await portal.StoreAsync(ada, "s2", "ports", score: 1);
        await portal.StoreAsync(ada, "s3", "quorum");
        await portal.Lessons.MarkAsync(ada, "etcd/ports", done: true, portal.Time.Now);
        await portal.Lessons.VisitAsync(ada, "etcd/quorum", portal.Time.Now);

        var cut = await ReadUntilAsync(portal, ada, hour);
        Assert.True(cut.IsCut);
        Assert.Equal(before.Questions.Select(ReadModelSnapshot.Line), cut.Questions.Select(ReadModelSnapshot.Line), StringComparer.Ordinal);
        Assert.Equal(before.Days.Select(ReadModelSnapshot.Line), cut.Days.Select(ReadModelSnapshot.Line), StringComparer.Ordinal);
        Assert.Equal(("etcd/ports", false, hour), (Assert.Single(cut.Lessons).Lesson, cut.Lessons[0].IsDone, cut.Lessons[0].LastVisitedAt));
    }

    private static async Task<LearnerRows> ReadUntilAsync(TemporaryPortal portal, Guid person, DateTime until)
    {
        await foreach (var rows in portal.Boards.OfPeopleAsync([person], until)) return rows;
        throw new InvalidOperationException("One learner was asked for.");
    }

    private static async Task<Guid> AddLearnerAsync(TemporaryPortal portal, string name, bool isMember = true, string? number = null)
    {
        var person = await portal.AddPersonAsync(name);
        await using var context = portal.Context();
        if (await context.Classes.FindAsync(_class) is null) context.Add(new StudyClass { Id = _class, Code = "CODE" });
        if (isMember) context.Add(new ClassMember { ClassId = _class, PersonId = person, JoinedAt = portal.Time.Now, Number = number });
        await context.SaveChangesAsync();
        return person;
    }
}
