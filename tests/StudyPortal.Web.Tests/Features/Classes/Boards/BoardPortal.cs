using Microsoft.EntityFrameworkCore;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Boards;

/// <summary>Boards of a portal's classes under a clock of their own, and what happens in those classes.</summary>
internal sealed class BoardPortal(PortalFixture portal, long mostCells = 1_000_000) : IDisposable
{
    private static int _count;
    private ClassBoards? _boards;

    public HeldTimers Time { get; } = new();

    public CatalogueHolder Content { get; } = new(CatalogueLoader.Load(portal.Get<CatalogueHolder>().Latest.Files));

    public ClassBoards Boards => _boards ??= new ClassBoards(
        Get<BoardReader>(), Content, Get<ProgressFeed>(), Get<ClassFeed>(), Time, mostCells);

    public T Get<T>()
        where T : notnull => portal.Get<T>();

    public async Task<StudyClass> AddClassAsync(bool isAggregateOnly = false, params Guid[] learners)
    {
        var owner = await PersonAsync(PortalRoles.Instructor);
        var made = (await Get<ClassStore>().CreateAsync(owner, "Class", "", isAggregateOnly))!;
        foreach (var learner in learners) await EnterAsync(made, learner);
        return made;
    }

    public async Task<Guid> PersonAsync(params string[] roles) => await portal.PersonAsync(await portal.AddAccountAsync(roles));

    public async Task<string> UserAsync(params string[] roles) => await portal.UserAsync(await portal.AddAccountAsync(roles));

    public async Task EnterAsync(StudyClass studyClass, Guid learner, DateTime? at = null)
    {
        Assert.IsType<ClassEntered>(await Get<MembershipStore>().EnterAsync(learner, studyClass.Code, "1", studyClass.IsAggregateOnly));
        var joined = at ?? Time.Now.UtcDateTime.AddDays(-1);
        await portal.ReadAsync(context => context.ClassMembers.Where(member => member.ClassId == studyClass.Id && member.PersonId == learner)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.JoinedAt, joined)));
    }

    public async Task AnswerAsync(Guid person, string question = "quorum-of-three", double score = 1) => Assert.IsType<AnswerStored>(await Get<AnswerStore>().StoreAsync(new NewAnswer
    {
        PersonId = person, Submission = $"answer-{Interlocked.Increment(ref _count)}", Question = question, QuestionVersion = "v1", Objective = "quorum-arithmetic",
        Response = "2", Score = score, At = Time.Now.UtcDateTime,
    }));

    /// <summary>Changes what is stored of somebody and tells nobody: it is seen only where the rows are read again.</summary>
    public Task ForgeAsync(Guid person, int answers) => portal.ReadAsync(context => context.QuestionStandings.Where(standing => standing.PersonId == person)
        .ExecuteUpdateAsync(set => set.SetProperty(standing => standing.Answers, answers)));

    /// <summary>Answers of each of these people as the board has them; null where somebody is not on it.</summary>
    public async Task<IReadOnlyList<int?>> AnswersAsync(StudyClass studyClass, params Guid[] people)
    {
        var view = await Boards.OpenAsync(studyClass.Id);
        return view.Read(board => people.Select(person => board.Contains(person) ? board.FiguresOf(person, view.Now, new(0.5m, 0.8m, 10, 7)).Answers : (int?)null).ToList());
    }

    public void Publish(string path, Func<string, string> edit)
    {
        var files = Content.Latest.Files;
        Content.Publish(CatalogueLoader.Load(files.With(path, edit(((TextFile)files.Find(path)!).Text))));
    }

    public void Dispose() => _boards?.Dispose();
}
