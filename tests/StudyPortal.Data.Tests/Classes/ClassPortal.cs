using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Tests.Classes;

/// <summary>A portal with accounts that teach and learn. Addresses are <c>NAME@EXAMPLE.ORG</c>.</summary>
internal static class ClassPortal
{
    public const string Consent = "named-1";

    public static ClassStore Classes(this TemporaryPortal portal) => portal.Get<ClassStore>();

    public static MembershipStore Memberships(this TemporaryPortal portal) => portal.Get<MembershipStore>();

    public static string Address(string name) => $"{name}@example.org".ToUpperInvariant();

    /// <summary>An account; its person.</summary>
    public static async Task<Guid> AddPersonAsync(this TemporaryPortal portal, string name, params string[] roles)
    {
        var user = await portal.AddUserAsync(name);
        await using var context = portal.Context();
        await context.Users.Where(account => account.Id == user).ExecuteUpdateAsync(set => set
            .SetProperty(account => account.Email, $"{name}@example.org").SetProperty(account => account.NormalizedEmail, Address(name)));
        foreach (var role in roles) context.Add(new IdentityUserRole<string> { UserId = user, RoleId = await context.Roles.Where(known => known.Name == role).Select(known => known.Id).SingleAsync() });
        await context.SaveChangesAsync();
        return (await portal.People.FindForUserAsync(user))!.Value;
    }

    public static Task<Guid> AddTeacherAsync(this TemporaryPortal portal, string name) => portal.AddPersonAsync(name, PortalRoles.Instructor);

    /// <summary>Takes all roles from the account of a person.</summary>
    public static async Task TakeRolesAsync(this TemporaryPortal portal, Guid person)
    {
        await using var context = portal.Context();
        var user = await context.People.Where(known => known.Id == person).Select(known => known.UserId).SingleAsync();
        await context.UserRoles.Where(given => given.UserId == user).ExecuteDeleteAsync();
    }

    public static async Task<StudyClass> AddClassAsync(this TemporaryPortal portal, Guid owner, string title = "Quorum", bool isAggregateOnly = false) =>
        (await portal.Classes().CreateAsync(owner, title, "", isAggregateOnly))!;

    public static Task<EnterClassResult> EnterAsync(this TemporaryPortal portal, Guid person, StudyClass known) =>
        portal.Memberships().EnterAsync(person, known.Code, Consent, known.IsAggregateOnly);

    /// <summary>A learner who is in the class.</summary>
    public static async Task<Guid> AddLearnerAsync(this TemporaryPortal portal, StudyClass known, string name)
    {
        var person = await portal.AddPersonAsync(name);
        Assert.IsType<ClassEntered>(await portal.EnterAsync(person, known));
        return person;
    }

    public static async Task<StudyClass?> FindAsync(this TemporaryPortal portal, Guid id)
    {
        await using var context = portal.Context();
        return await context.Classes.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id);
    }

    /// <summary>Names of the owners of a class.</summary>
    public static async Task<IReadOnlyList<string>> OwnersAsync(this TemporaryPortal portal, Guid id) =>
        [.. (await portal.Get<ClassPeople>().InstructorsAsync(id)).Where(instructor => instructor.IsOwner).Select(instructor => instructor.Name)];

    public static async Task ExpectAsync(this TemporaryPortal portal, Guid id, params RosterRow[] rows) => await portal.Get<RosterStore>().ImportAsync(id, rows);

    /// <summary>The classes that are told of while something is done.</summary>
    public static async Task<IReadOnlyCollection<Guid>> ToldAsync(this TemporaryPortal portal, Func<Task> work)
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<Guid>();
        using (portal.Get<ClassFeed>().Subscribe(told.Enqueue)) await work();
        return told;
    }
}
