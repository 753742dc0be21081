using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Classes.Running;

namespace StudyPortal.Web.Features.Demo;

/// <summary>Everybody and everything in the demo, as rows. A function of the content, the clock and a fixed seed.</summary>
public sealed class DemoSchool
{
    private const int Seed = 20_260_301;

    // As an instructor moves them who has looked at the distribution.
    private const double Struggling = 0.55;
    private const double Excelling = 0.75;

    private readonly DemoRows _rows = new();
    private readonly DemoRandom _random = new(Seed);
    private readonly DemoQuestions _questions;
    private readonly DemoTerm _term;

    private DemoSchool(Catalogue catalogue, DateTime now) => (_questions, _term) = (new DemoQuestions(catalogue), new DemoTerm(catalogue, now));

    /// <param name="now">UTC: the demo looks as if the term had been going on until this moment.</param>
    public static DemoRows Of(Catalogue catalogue, DateTime now)
    {
        var school = new DemoSchool(catalogue, now);
        school.Fill();
        return school._rows;
    }

    private void Fill()
    {
        var instructor = AddStaff("Ida Holm", "instructor", PortalRoles.Instructor);
        var second = AddStaff("Karim Saleh", "assistant", PortalRoles.Instructor);
        AddStaff("Judith Stern", "author", PortalRoles.Author);
        AddStaff("Ruben Maas", "admin", PortalRoles.Administrator);
        var learners = DemoRoll.Class.Select((learner, place) => Add(learner, Email("learner", place))).ToList();
        var course = DemoRoll.Course.Select((learner, place) => Add(learner, Email("course", place))).ToList();

        var known = AddClass("Kubernetes operations, spring term", "Tuesdays at 18:00 in room 2.14, and in between whenever it suits you. Bring a laptop; nothing needs to be installed.", "QRM7KEEP", DemoTerm.Days + 6, instructor, second);
        foreach (var (place, person) in learners.Index()) Enter(known, person, DemoRoll.Class[place], string.Create(CultureInfo.InvariantCulture, $"KO-{place + 1:00}"));
        DemoWork.AddTo(known, _questions.Catalogue, _term, learners, _rows, _random);

        var hidden = AddClass("Evening course", "A course whose figures are shown for all together only.", "EVENXZY5", 60, instructor, second: null, isAggregateOnly: true);
        foreach (var (place, person) in course.Index()) Enter(hidden, person, DemoRoll.Course[place], number: null);

        var past = AddClass("Kubernetes operations, autumn term", "The term before.", "AVTVMN24", 260, instructor, second: null, archivedDay: 100);
        foreach (var person in learners.Take(DemoRoll.FromTheTermBefore)) AddMember(past, person, _term.At(250, 9), number: null);
        DemoWork.AddPast(past, _questions.Catalogue, _term, _rows, _random);
    }

    private Guid AddStaff(string name, string account, string role) => Add(name, $"{account}@example.org", role, _term.At(300, 9), _term.Now.AddHours(-1));

    private static string Email(string group, int place) => string.Create(CultureInfo.InvariantCulture, $"{group}{place + 1:00}@example.org");

    private Guid Add(DemoLearner learner, string email)
    {
        var begins = _term.At(learner.FirstDay ?? DemoTerm.Days, 8).AddHours(-20);
        var last = learner.FirstDay is null ? begins : learner.IsHere ? _term.Now.AddMinutes(-2) : _term.At(learner.LastDay + 1, learner.Hour);
        var person = Add(learner.Name, email, role: null, begins, last);
        // A seed of their own: nobody's term changes where another's does.
        new DemoStudy(learner, person, _questions, _term, _rows, new DemoRandom(Seed + (int)(DemoRandom.ShareOf(learner.Name) * 1_000_000))).Run();
        return person;
    }

    private Guid Add(string name, string email, string? role, DateTime createdAt, DateTime lastSeenAt)
    {
        var account = new DemoAccount(_random.Id(), _random.Id(), name, email, role, createdAt, lastSeenAt);
        _rows.Accounts.Add(account);
        _rows.People.Add(new Person { Id = account.Person, UserId = account.User.ToString(), CreatedAt = createdAt, LastSeenAt = lastSeenAt });
        return account.Person;
    }

    private StudyClass AddClass(string title, string about, string code, int createdDay, Guid owner, Guid? second, bool isAggregateOnly = false, int? archivedDay = null)
    {
        var made = new StudyClass
        {
            Id = _random.Id(), Title = title, About = about, Code = code, CreatedAt = _term.At(createdDay, 9), IsAggregateOnly = isAggregateOnly,
            ArchivedAt = archivedDay is { } day ? _term.At(day, 12) : null, IsJoinable = archivedDay is null, Struggling = Struggling, Excelling = Excelling,
        };
        _rows.OfClasses.Add(made);
        _rows.OfClasses.Add(new ClassInstructor { ClassId = made.Id, PersonId = owner, IsOwner = true, AddedAt = made.CreatedAt });
        if (second is { } assistant) _rows.OfClasses.Add(new ClassInstructor { ClassId = made.Id, PersonId = assistant, AddedAt = made.CreatedAt.AddDays(1) });
        return made;
    }

    private void Enter(StudyClass known, Guid person, DemoLearner learner, string? number) =>
        AddMember(known, person, _term.At(learner.FirstDay ?? DemoTerm.Days, learner.Hour).AddHours(-2), number);

    private void AddMember(StudyClass known, Guid person, DateTime at, string? number) => _rows.OfClasses.Add(
        new ClassMember { ClassId = known.Id, PersonId = person, JoinedAt = at, Number = number, Consent = Consent.Of(known) });
}
