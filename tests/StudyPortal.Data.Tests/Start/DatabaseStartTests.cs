using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;

namespace StudyPortal.Data.Tests.Start;

public sealed class DatabaseStartTests
{
    [Fact]
    public async Task A_first_start_makes_the_database_with_its_roles()
    {
        await using var portal = new TemporaryPortal();
        var ready = Assert.IsType<DatabaseReady>(await portal.ApplyAsync());

        Assert.NotEmpty(ready.Applied);
        Assert.Null(ready.Copy);
        await using var context = portal.Context();
        Assert.Equal(PortalRoles.All.ToHashSet(StringComparer.Ordinal), await context.Roles.Select(role => role.Name!).ToHashSetAsync(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        var ready = Assert.IsType<DatabaseReady>(await portal.ApplyAsync());
        Assert.Empty(ready.Applied);
        Assert.Null(ready.Copy);
    }

    [Fact]
    public async Task Migrations_and_model_agree()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var context = portal.Context();
        Assert.False(context.Database.HasPendingModelChanges(), "add a migration: DesignTime=true dotnet ef migrations add NAME -o Migrations/Sqlite");
    }

    [Fact]
    public async Task Two_starts_at_once_migrate_once()
    {
        await using var portal = new TemporaryPortal();
        await using var twin = new TemporaryPortal(portal.Folder);
        var starts = await Task.WhenAll(Task.Run(portal.ApplyAsync), Task.Run(twin.ApplyAsync));
        Assert.Single(starts, start => Assert.IsType<DatabaseReady>(start).Applied.Count > 0);
    }

    [Fact]
    public async Task Before_a_migration_the_whole_database_is_copied_with_its_write_ahead_log()
    {
        await using var portal = new TemporaryPortal();
        await using var older = OlderDatabase(portal);
        Assert.True(new FileInfo(portal.File + "-wal").Length > 0);

        var ready = Assert.IsType<DatabaseReady>(await portal.ApplyAsync());

        Assert.Matches(@"portal\.db\.before-\d+_Initial-20260301T090000Z$", ready.Copy);
        await using var copy = new SqliteConnection($"Data Source={ready.Copy};Mode=ReadOnly;Pooling=False");
        copy.Open();
        await using var command = copy.CreateCommand();
        command.CommandText = "SELECT \"Text\" FROM \"Notes\"";
        Assert.Equal("kept", await command.ExecuteScalarAsync());
        Assert.Empty(Directory.GetFiles(portal.Folder, "*.unfinished"));
    }

    [Fact]
    public async Task A_database_of_the_earlier_version_keeps_its_answers_and_takes_new_ones()
    {
        await using var portal = new TemporaryPortal();
        await using (var earlier = portal.Context()) await earlier.GetService<IMigrator>().MigrateAsync("20261121134454_Initial");
        var person = await portal.People.CreateGuestAsync();
        await using (var stranger = portal.Stranger())
        {
            Execute(stranger, $"""
                INSERT INTO "Answers" ("PersonId", "Submission", "Question", "QuestionVersion", "Objective", "Response", "Score", "Hints", "Misconceptions", "At")
                VALUES ('{person.ToString().ToUpperInvariant()}', 's1', 'quorum', 'v1', 'etcd-quorum', 'typed:2', 0.5, 1, 'even-is-safer', '2026-02-01 08:00:00')
                """);
        }

        var ready = Assert.IsType<DatabaseReady>(await portal.ApplyAsync());

        Assert.Equal(["20261121193522_Certainty", "20261121205753_DrillRuns", "20261121224828_Quizzes", "20261122014625_Classes"], ready.Applied);
        Assert.NotNull(ready.Copy);
        var kept = Assert.Single(await portal.Progress.AnswersAsync(person));
        Assert.Equal(("s1", "typed:2", 0.5, 1, null), (kept.Submission, kept.Response, kept.Score, kept.Hints, kept.Certainty));
        Assert.Equal(["even-is-safer"], kept.Misconceptions);
        Assert.IsType<AnswerStored>(await portal.Answers.StoreAsync(portal.Answer(person, "s2") with { Certainty = "low" }));
        Assert.Equal([null, "low"], (await portal.Progress.AnswersAsync(person)).Select(answer => answer.Certainty), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Only_the_latest_copies_are_kept()
    {
        await using var portal = new TemporaryPortal();
        for (var old = 0; old < 8; old++)
        {
            var path = $"{portal.File}.before-Old-{old}";
            await File.WriteAllTextAsync(path, "");
            File.SetLastWriteTimeUtc(path, portal.Time.Now.AddYears(-1).AddDays(old));
        }

        await using var older = OlderDatabase(portal);
        var ready = Assert.IsType<DatabaseReady>(await portal.ApplyAsync());

        var copies = Directory.GetFiles(portal.Folder, "portal.db.before-*");
        Assert.Equal(DatabaseCopies.Kept, copies.Length);
        Assert.Contains(ready.Copy, copies, StringComparer.Ordinal);
        Assert.Contains($"{portal.File}.before-Old-7", copies, StringComparer.Ordinal);
        Assert.DoesNotContain($"{portal.File}.before-Old-3", copies, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_killed_migration_does_not_block_the_next_start()
    {
        await using var portal = new TemporaryPortal();
        await using (var killed = portal.Stranger())
        {
            Execute(killed, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            Execute(killed, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        }

        Assert.IsType<DatabaseReady>(await portal.ApplyAsync());
    }

    [Fact]
    public async Task A_failed_migration_says_where_the_copy_is()
    {
        await using var portal = new TemporaryPortal();
        await using (var odd = portal.Stranger()) Execute(odd, """CREATE TABLE "People" ("Id" TEXT)""");
        var unusable = Assert.IsType<DatabaseUnusable>(await portal.ApplyAsync());
        Assert.Contains("cannot be migrated", unusable.Message, StringComparison.Ordinal);
        Assert.Contains(".before-", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_left_alone()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using (var later = portal.Stranger()) Execute(later, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Tomorrow', '99.0.0')""");
        var tooNew = Assert.IsType<DatabaseTooNew>(await portal.ApplyAsync());
        Assert.Equal(["29990101000000_Tomorrow"], tooNew.UnknownMigrations);
        Assert.Contains(portal.File, tooNew.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await using var portal = new TemporaryPortal();
        await File.WriteAllTextAsync(portal.File, string.Concat(Enumerable.Repeat("not a database\n", 500)));
        await AssertUnusableAsync(portal, "is damaged or is not a SQLite database");
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(portal.File, FileMode.Open, FileAccess.Write))
        {
            // The first page's b-tree header and everything below it; the file header stays whole.
            file.Seek(100, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xEE, 4096 - 100).ToArray());
        }

        await AssertUnusableAsync(portal, "is damaged or is not a SQLite database");
    }

    [Fact]
    public async Task A_locked_database_is_named()
    {
        await using var portal = await TemporaryPortal.StartAsync("Default Timeout=1");
        await using var other = portal.Stranger();
        await using var writing = other.BeginTransaction(deferred: false);
        await AssertUnusableAsync(portal, "is locked by another program");
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_named()
    {
        await using var portal = await TemporaryPortal.StartAsync();
        await using var reading = new TemporaryPortal(portal.Folder, options: "Mode=ReadOnly");
        await AssertUnusableAsync(reading, "cannot be written");
    }

    [Fact]
    public async Task A_directory_in_the_place_of_the_file_is_named()
    {
        await using var portal = new TemporaryPortal();
        Directory.CreateDirectory(portal.File);
        await AssertUnusableAsync(portal, "cannot be opened");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_directory_is_named()
    {
        await using var portal = new TemporaryPortal();
        var file = Path.Combine(portal.Folder, "data");
        await File.WriteAllTextAsync(file, "");
        await using var below = new TemporaryPortal(file);
        await AssertUnusableAsync(below, "cannot be prepared");
    }

    private static async Task AssertUnusableAsync(TemporaryPortal portal, string expected)
    {
        var unusable = Assert.IsType<DatabaseUnusable>(await portal.ApplyAsync());
        Assert.Contains(portal.File, unusable.Message, StringComparison.Ordinal);
        Assert.Contains(expected, unusable.Message, StringComparison.Ordinal);
    }

    /// <summary>A database from before the first migration whose content is still in the log; open, or closing would move it to the file.</summary>
    private static SqliteConnection OlderDatabase(TemporaryPortal portal)
    {
        var connection = portal.Stranger();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, """CREATE TABLE "Notes" ("Text" TEXT)""");
        Execute(connection, """INSERT INTO "Notes" VALUES ('kept')""");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
