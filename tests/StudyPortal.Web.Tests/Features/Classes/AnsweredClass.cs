using Microsoft.EntityFrameworkCore;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes;

/// <summary>A portal with classes: one instructor, and learners who answered the questions of <see cref="QuizPortal"/>.</summary>
public sealed class AnsweredClass : IAsyncLifetime
{
    public const string Belief = "clients-use-2380";
    public const string Right = "option:0";
    public const string Believed = "option:1";

    private int _forms;

    public QuizPortal Quiz { get; } = new();

    public PortalFixture Portal => Quiz.Portal;

    /// <summary>Of whoever teaches every class here.</summary>
    public Browser Teacher { get; private set; } = null!;

    /// <summary>Learners with names: ten who have the port right, and four who believe the misconception, the first of them sure of it.</summary>
    public StudyClass Named { get; private set; } = null!;

    public IReadOnlyList<Guid> NamedLearners { get; private set; } = [];

    private Guid Owner { get; set; }

    public async ValueTask InitializeAsync()
    {
        (Teacher, _, Owner) = await Portal.AddTeacherAsync();
        Named = await AddClassAsync("Named", isAggregateOnly: false);
        NamedLearners = await AddLearnersAsync(Named, 14);
        foreach (var (index, learner) in NamedLearners.Index())
            await AnswerAsync(learner, QuizPortal.Choice, index < 10 ? Right : Believed, index == 10 ? "high" : "low");
    }

    public async Task<StudyClass> AddClassAsync(string title, bool isAggregateOnly) => (await Get<ClassStore>().CreateAsync(Owner, title, "", isAggregateOnly))!;

    /// <summary>New accounts that join a class; their persons, in the order of their names.</summary>
    public async Task<IReadOnlyList<Guid>> AddLearnersAsync(StudyClass known, int count)
    {
        var learners = new List<Guid>();
        for (var learner = 0; learner < count; learner++)
        {
            var person = await PersonAsync(await Portal.AddAccountAsync());
            Assert.IsType<ClassEntered>(await Get<MembershipStore>().EnterAsync(person, known.Code, "test", known.IsAggregateOnly));
            learners.Add(person);
        }

        return learners;
    }

    public async Task AnswerAsync(Guid person, string question, string response, string? certainty = null)
    {
        var asked = Get<CatalogueHolder>().Current.Questions[question];
        var grade = Assert.IsType<Graded>(Grader.Grade(asked, ResponseText.Parse(response)!));
        Assert.IsType<AnswerStored>(await Get<AnswerStore>().StoreAsync(new NewAnswer
        {
            PersonId = person, Submission = $"form{_forms++}", Question = question, QuestionVersion = asked.Head.Version, Objective = asked.Head.Objective, Response = response,
            Score = (double)grade.Score, Certainty = certainty, Misconceptions = grade.Misconceptions, Seconds = 20, At = Portal.Clock.GetUtcNow().UtcDateTime,
        }));
    }

    public Task<Guid> PersonAsync(string email) => Portal.PersonAsync(email);

    public Task<string> NameAsync(Guid person) => Portal.ReadAsync(context =>
        context.People.Where(known => known.Id == person).Join(context.Users, known => known.UserId, account => account.Id, (_, account) => account.DisplayName).SingleAsync());

    public T Get<T>() where T : notnull => Portal.Get<T>();

    public ValueTask DisposeAsync()
    {
        Quiz.Dispose();
        return ValueTask.CompletedTask;
    }
}
