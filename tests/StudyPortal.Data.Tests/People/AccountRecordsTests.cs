using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.Tests.People;

public sealed class AccountRecordsTests
{
    private const string Secret = "c2VjcmV0";

    private static readonly string[] TablesOfAPerson =
    [
        "AspNetUsers", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserRoles", "AspNetUserTokens", "People", "LessonProgress", "Answers",
        "DrillRuns", "QuizAttempts", "QuestionStandings", "StudyDays", "ClassInstructors", "ClassMembers",
    ];

    [Fact]
    public async Task An_export_has_everything_and_no_secret()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var user = await AddFullAccountAsync(portal, "ada");
        await AddFullAccountAsync(portal, "bob");
        var export = (await portal.Accounts.ExportAsync(user))!;

        Assert.Equal(("ada", "ada"), (export.Profile.UserName, export.Profile.DisplayName));
        Assert.Equal([PortalRoles.Author], export.Roles);
        Assert.Equal(["Example"], export.Logins);
        Assert.Equal("ada's key", Assert.Single(export.Passkeys).Name);
        Assert.Equal(("plan", "free"), (Assert.Single(export.Claims).Type, Assert.Single(export.Claims).Value));
        Assert.Equal(("etcd/ports", 90), (Assert.Single(export.Lessons).Lesson, Assert.Single(export.Lessons).ReadingSeconds));
        Assert.Equal(("2379", "middle"), (Assert.Single(export.Answers).Response, Assert.Single(export.Answers).Certainty));
        Assert.Equal(("quorum", 120, 3), (Assert.Single(export.DrillRuns).Topic, Assert.Single(export.DrillRuns).Seconds, Assert.Single(export.DrillRuns).Right));
        var attempt = Assert.Single(export.QuizAttempts);
        Assert.Equal(("quorum", "deferred", "2380"), (attempt.Quiz, attempt.Way, Assert.Single(attempt.Drafts).Response));
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(export), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_export_of_nobody()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        Assert.Null(await portal.Accounts.ExportAsync("nobody"));
    }

    [Fact]
    public async Task An_erased_account_leaves_nothing_and_others_keep_everything()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var user = await AddFullAccountAsync(portal, "ada");
        await AddFullAccountAsync(portal, "bob");
        var person = (await portal.People.FindForUserAsync(user))!.Value;
        await portal.Progress.ReadAsync(person);
        foreach (var table in TablesOfAPerson.Append("QuizDrafts")) Assert.Equal(2, await portal.CountAsync(table));
        var before = portal.Commits.Count;

        Assert.True(await portal.Accounts.EraseAsync(user));

        Assert.Equal(1, portal.Commits.Count - before);
        foreach (var table in TablesOfAPerson.Append("QuizDrafts")) Assert.Equal(1, await portal.CountAsync(table));
        Assert.Empty((await portal.Progress.ReadAsync(person)).Questions);
        Assert.Null(await portal.People.FindForUserAsync(user));
        Assert.False(await portal.Accounts.EraseAsync(user));
    }

    // A table that is added later and refers to people must go with them, and be counted above.
    [Fact]
    public async Task Every_table_about_people_goes_with_the_account()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var context = portal.Context();
        var references = context.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => key.PrincipalEntityType.ClrType == typeof(PortalUser) || key.PrincipalEntityType.ClrType == typeof(Person)).ToList();
        Assert.All(references, key => Assert.Equal(DeleteBehavior.Cascade, key.DeleteBehavior));
        Assert.Equal(
            TablesOfAPerson.Except(["AspNetUsers"], StringComparer.Ordinal).Order(StringComparer.Ordinal),
            references.Select(key => key.DeclaringEntityType.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static async Task<string> AddFullAccountAsync(TemporaryPortal portal, string name)
    {
        var id = await portal.AddUserAsync(name);
        await using (var context = portal.Context())
        {
            var user = await context.Users.SingleAsync(account => account.Id == id);
            (user.PasswordHash, user.SecurityStamp) = (Secret, Secret);
            var author = await context.Roles.SingleAsync(role => role.Name == PortalRoles.Author);
            context.Add(new IdentityUserRole<string> { UserId = id, RoleId = author.Id });
            context.Add(new IdentityUserLogin<string> { UserId = id, LoginProvider = "example", ProviderKey = Secret + name, ProviderDisplayName = "Example" });
            context.Add(new IdentityUserToken<string> { UserId = id, LoginProvider = "portal", Name = "RecoveryCodes", Value = Secret });
            context.Add(new IdentityUserClaim<string> { UserId = id, ClaimType = "plan", ClaimValue = "free" });
            context.Add(new IdentityUserPasskey<string>
            {
                UserId = id,
                CredentialId = [.. Guid.NewGuid().ToByteArray()],
                Data = new IdentityPasskeyData
                {
                    Name = $"{name}'s key", PublicKey = Convert.FromBase64String(Secret), AttestationObject = [1], ClientDataJson = [2], Transports = ["usb"],
                    CreatedAt = portal.Time.GetUtcNow(),
                },
            });
            await context.SaveChangesAsync();
        }

        var person = (await portal.People.FindForUserAsync(id))!.Value;
        await AddToClassesAsync(portal, person);
        Assert.IsType<AnswerStored>(await portal.Answers.StoreAsync(portal.Answer(person, "s1") with { Certainty = "middle" }));
        await portal.Lessons.VisitAsync(person, "etcd/ports", portal.Time.Now);
        await portal.Lessons.KeepPlaceAsync(person, "etcd/ports", "peers", portal.Time.Now.AddSeconds(90));
        var attempt = await portal.StartAttemptAsync(person);
        await portal.QuizWrites.SaveDraftAsync(portal.Draft(attempt, place: 1, "2380"));
        var run = portal.Run(person);
        Assert.Equal(StartRunResult.Started, await portal.Runs.StartAsync(run));
        await portal.Runs.ScoreAsync(run.Id, answered: 4, right: 3, bestInARow: 2);
        return id;
    }

    // As instructor of one class and learner of another, which both stay when the account goes.
    private static async Task AddToClassesAsync(TemporaryPortal portal, Guid person)
    {
        await using var context = portal.Context();
        var (taught, visited) = (Guid.NewGuid(), Guid.NewGuid());
        context.AddRange(new StudyClass { Id = taught, Code = $"{taught:N}" }, new StudyClass { Id = visited, Code = $"{visited:N}" });
        context.Add(new ClassInstructor { ClassId = taught, PersonId = person, AddedAt = portal.Time.Now });
        context.Add(new ClassMember { ClassId = visited, PersonId = person, JoinedAt = portal.Time.Now });
        await context.SaveChangesAsync();
    }
}
