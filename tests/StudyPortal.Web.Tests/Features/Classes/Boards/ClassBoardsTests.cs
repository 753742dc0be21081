using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Boards;

public sealed class ClassBoardsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Forged = 1_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_seen_at_the_next_look_and_nobody_else_is_read_again()
    {
        using var portal = new BoardPortal(fixture);
        var (ada, bob) = (await portal.PersonAsync(), await portal.PersonAsync());
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada, bob);
        await portal.AnswerAsync(bob);
        Assert.Equal([0, 1], await portal.AnswersAsync(known, ada, bob));

        await portal.ForgeAsync(bob, Forged);
        await portal.AnswerAsync(ada);
        await portal.AnswerAsync(ada);
        Assert.Equal([2, 1], await portal.AnswersAsync(known, ada, bob));
        await portal.AnswerAsync(bob);
        Assert.Equal([2, Forged + 1], await portal.AnswersAsync(known, ada, bob));
    }

    [Fact]
    public async Task Both_boards_of_a_learner_in_two_classes_move()
    {
        using var portal = new BoardPortal(fixture);
        var (ada, bob) = (await portal.PersonAsync(), await portal.PersonAsync());
        var (one, other) = (await portal.AddClassAsync(isAggregateOnly: false, ada), await portal.AddClassAsync(isAggregateOnly: false, ada, bob));
        Assert.Equal([0, null], await portal.AnswersAsync(one, ada, bob));
        Assert.Equal([0, 0], await portal.AnswersAsync(other, ada, bob));
        await portal.AnswerAsync(ada);
        Assert.Equal([1, null], await portal.AnswersAsync(one, ada, bob));
        Assert.Equal([1, 0], await portal.AnswersAsync(other, ada, bob));
    }

    [Fact]
    public async Task Who_joins_leaves_or_is_erased_comes_and_goes()
    {
        using var portal = new BoardPortal(fixture);
        var (ada, user) = (await portal.PersonAsync(), await portal.UserAsync());
        var bob = (await portal.Get<PeopleStore>().FindForUserAsync(user, Cancel))!.Value;
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await portal.AnswerAsync(bob);
        Assert.Equal([0, null], await portal.AnswersAsync(known, ada, bob));

        await portal.EnterAsync(known, bob);
        Assert.Equal([0, 1], await portal.AnswersAsync(known, ada, bob));
        var view = await portal.Boards.OpenAsync(known.Id, Cancel);
        Assert.Equal(2, view.Members.Count);
        Assert.Equal(view.Members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase).Select(member => member.Person), view.Members.Select(member => member.Person));
        Assert.Equal(bob, view.Find(bob)!.Person);

        await portal.Get<MembershipStore>().LeaveAsync(ada, known.Id, Cancel);
        Assert.Equal([null, 1], await portal.AnswersAsync(known, ada, bob));
        await portal.Get<AccountRecords>().EraseAsync(user, Cancel);
        Assert.Equal([null, null], await portal.AnswersAsync(known, ada, bob));
        Assert.Empty((await portal.Boards.OpenAsync(known.Id, Cancel)).Members);
    }

    [Fact]
    public async Task A_change_of_prose_keeps_the_board_and_a_change_of_what_is_asked_makes_it_anew()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await portal.AnswerAsync(ada);
        Assert.Equal([1], await portal.AnswersAsync(known, ada));
        await portal.ForgeAsync(ada, Forged);

        portal.Publish("glossary.yml", text => text.Replace("majority", "larger half", StringComparison.Ordinal));
        Assert.Equal([1], await portal.AnswersAsync(known, ada));
        Assert.Same(portal.Content.Current, (await portal.Boards.OpenAsync(known.Id, Cancel)).Catalogue);

        portal.Publish("questions/quorum.md", text => text.Replace("difficulty: 1", "difficulty: 3", StringComparison.Ordinal));
        Assert.Equal([Forged], await portal.AnswersAsync(known, ada));
        var plan = (await portal.Boards.OpenAsync(known.Id, Cancel)).Plan;
        Assert.Equal(["predict-sample 1 ", "quorum-of-three 3 one-is-enough"], plan.Questions.Select(question => $"{question.Asked} {question.Difficulty} {string.Join(' ', question.Misconceptions)}"), StringComparer.Ordinal);
        Assert.Equal(["sample/first", "sample/second"], plan.Lessons, StringComparer.Ordinal);
        Assert.Equal([new BoardObjective("quorum-arithmetic", "CA")], plan.Objectives);
    }

    [Fact]
    public async Task What_was_looked_at_longest_ago_goes_where_room_is_short_but_nothing_that_is_watched()
    {
        // Room for two boards of one learner: (1 + 1) learners times (1 + 2) questions each.
        using var portal = new BoardPortal(fixture, mostCells: 12);
        var people = new List<Guid>();
        var classes = new List<StudyClass>();
        for (var i = 0; i < 3; i++)
        {
            people.Add(await portal.PersonAsync());
            classes.Add(await portal.AddClassAsync(isAggregateOnly: false, people[i]));
            await portal.AnswerAsync(people[i]);
        }

        Assert.Equal([1], await portal.AnswersAsync(classes[0], people[0]));
        using var watching = portal.Boards.Watch(classes[0].Id, () => Task.CompletedTask);
        Assert.Equal([1], await portal.AnswersAsync(classes[1], people[1]));
        foreach (var person in people) await portal.ForgeAsync(person, Forged);
        Assert.Equal([1], await portal.AnswersAsync(classes[1], people[1]));
        Assert.Equal([Forged], await portal.AnswersAsync(classes[2], people[2]));
        Assert.Equal([1], await portal.AnswersAsync(classes[0], people[0]));
        Assert.Equal([Forged], await portal.AnswersAsync(classes[1], people[1]));
    }

    [Fact]
    public async Task Whoever_looks_while_others_write_sees_what_was_acknowledged_before()
    {
        const int Answers = 25;
        using var portal = new BoardPortal(fixture);
        var people = new List<Guid>();
        for (var i = 0; i < 6; i++) people.Add(await portal.PersonAsync());
        var known = await portal.AddClassAsync(isAggregateOnly: false, [.. people.Take(5)]);
        var writing = Task.WhenAll(people.Take(5).Select(person => Task.Run(() => WriteAsync(person), Cancel)));
        var joining = Task.Run(() => portal.EnterAsync(known, people[5]), Cancel);
        var last = 0;
        while (!writing.IsCompleted)
        {
            var view = await portal.Boards.OpenAsync(known.Id, Cancel);
            var sum = view.Read(board => board.FiguresOfAll(view.Now, Thresholds.Default).Sum(figures => figures.Answers));
            Assert.True(sum >= last, $"{sum} after {last}");
            last = sum;
        }

        await writing;
        await joining;
        Assert.Equal([.. Enumerable.Repeat((int?)Answers, 5), 0], await portal.AnswersAsync(known, [.. people]));

        async Task WriteAsync(Guid person)
        {
            for (var n = 1; n <= Answers; n++)
            {
                await portal.AnswerAsync(person, $"question-{n % 7}");
                Assert.Equal([n], await portal.AnswersAsync(known, person));
            }
        }
    }

    [Fact]
    public async Task A_look_that_is_broken_off_costs_the_next_one_nothing()
    {
        using var portal = new BoardPortal(fixture);
        var ada = await portal.PersonAsync();
        var known = await portal.AddClassAsync(isAggregateOnly: false, ada);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.Boards.OpenAsync(known.Id, new CancellationToken(canceled: true)));
        await portal.AnswerAsync(ada);
        Assert.Equal([1], await portal.AnswersAsync(known, ada));
    }

    [Fact]
    public async Task The_board_of_nobody_is_empty()
    {
        using var portal = new BoardPortal(fixture);
        var view = await portal.Boards.OpenAsync(Guid.NewGuid(), Cancel);
        Assert.Equal((0, 0), (view.Read(board => board.Count), view.Members.Count));
    }
}
