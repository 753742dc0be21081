using Microsoft.EntityFrameworkCore;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Web.Features.Classes.Assignments;
using StudyPortal.Web.Tests.Features.Quizzes.Attempts;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>A portal with a class, its instructor in a browser, and the sample lessons and quiz to assign.</summary>
public sealed class ClassDesk : IAsyncLifetime
{
    public QuizPortal Quiz { get; } = new();

    public PortalFixture Portal => Quiz.Portal;

    public Browser Teacher { get; private set; } = null!;

    public Guid TeacherPerson { get; private set; }

    public StudyClass Class { get; private set; } = null!;

    public string Path => $"/classes/{Class.Id:N}";

    public DateTime Now => Portal.Clock.GetUtcNow().UtcDateTime;

    public Catalogue Catalogue => Get<CatalogueHolder>().Current;

    public T Get<T>()
        where T : notnull => Portal.Get<T>();

    public async ValueTask InitializeAsync()
    {
        (Teacher, _, TeacherPerson) = await Portal.AddTeacherAsync();
        Class = await AddClassAsync(TeacherPerson);
    }

    /// <summary>A class of this person.</summary>
    public async Task<StudyClass> AddClassAsync(Guid owner, bool isAggregateOnly = false) =>
        (await Get<ClassStore>().CreateAsync(owner, "Quorum", "", isAggregateOnly))!;

    /// <summary>The person behind an account.</summary>
    public Task<Guid> PersonAsync(string email) => Portal.PersonAsync(email);

    /// <summary>A learner of the class, or of another one; their person.</summary>
    public async Task<(Guid Person, string Email)> JoinAsync(string? name = null, StudyClass? known = null)
    {
        var email = await Portal.AddAccountAsync();
        if (name is not null) await Portal.ReadAsync(context => context.Users.Where(account => account.Email == email).ExecuteUpdateAsync(set => set.SetProperty(account => account.DisplayName, name)));
        var person = await PersonAsync(email);
        Assert.IsType<ClassEntered>(await Get<MembershipStore>().EnterAsync(person, (known ?? Class).Code, "test", (known ?? Class).IsAggregateOnly));
        return (person, email);
    }

    public async Task<Assignment> AssignAsync(string kind, string target, Action<Assignment>? terms = null, StudyClass? known = null)
    {
        var assignment = new Assignment { Id = Guid.NewGuid(), ClassId = (known ?? Class).Id, Title = $"The {kind}", Kind = kind, Target = target, Late = LateText.Refused, CreatedAt = Now };
        terms?.Invoke(assignment);
        Assert.Equal(AssignmentWrite.Stored, await Get<AssignmentStore>().CreateAsync(assignment));
        return assignment;
    }

    /// <summary>Stores what somebody did as if it had been done then.</summary>
    public Task StoreAsync(params IReadOnlyCollection<object> rows) => Portal.ReadAsync(context =>
    {
        context.AddRange(rows);
        return context.SaveChangesAsync();
    });

    public static LessonProgress Lesson(Guid person, string lesson, DateTime begun, DateTime? done) =>
        new() { PersonId = person, Lesson = lesson, FirstVisitedAt = begun, LastVisitedAt = done ?? begun, DoneAt = done };

    public static QuizAttempt Attempt(Guid person, string quiz, DateTime begun, DateTime? handedIn, double mark, double most = 10) => new()
    {
        Id = Guid.NewGuid(), PersonId = person, Submission = $"{Guid.NewGuid():N}", Quiz = quiz, PlanVersion = "v", Way = "deferred", StartedAt = begun,
        HandedInAt = handedIn, Mark = handedIn is null ? null : mark, MaxMark = handedIn is null ? null : most,
    };

    public static TimedRun Run(Guid person, string topic, DateTime at, int right) =>
        new() { Id = Guid.NewGuid(), PersonId = person, Topic = topic, StartedAt = at, Seconds = 120, Answered = right, Right = right };

    public ValueTask DisposeAsync()
    {
        Quiz.Dispose();
        return ValueTask.CompletedTask;
    }
}
