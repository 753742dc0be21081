using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Keys;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;
using StudyPortal.Data.Sqlite;
using StudyPortal.Data.Start;
using StudyPortal.Data.Writing;

namespace StudyPortal.Data;

/// <summary>Registers what the portal remembers about people.</summary>
public static class PortalData
{
    /// <summary>
    /// Database, stores and Data Protection keys. The configuration is read when the first of them is needed, so that what a
    /// test host adds late still counts; a <see cref="QuestionForm"/> that is registered says what counts as one question. Call <see cref="DatabaseStart.ApplyAsync"/> before anything else uses the database.
    /// </summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        // The context asks Identity's options for the schema; version 3 has passkeys.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton(_ => DatabaseLocation.From(configuration));
        services.AddPooledDbContextFactory<PortalDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<DatabaseLocation>().ConnectionString)
            .AddInterceptors(new SqlitePragmas()));
        // Identity's stores take the context itself, once per request.
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());

        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<DatabaseHealth>();
        services.AddSingleton(p => new WriteQueue(p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), FormOf(p)));
        services.AddSingleton<ProgressFeed>();
        services.AddSingleton<ClassFeed>();
        services.AddSingleton<ProgressCache>();
        AddStores(services);
        services.AddClassStores();

        // The name keeps the keys usable when the portal moves to another directory or runs on a second server.
        services.AddDataProtection().SetApplicationName("StudyPortal");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<PortalDbContext>>(
            (options, contexts) => options.XmlRepository = new DatabaseKeyRepository(contexts));
        return services;
    }

    // Their constructors take what nobody outside may touch, so they are not public and the container is told how to call them.
    private static void AddStores(IServiceCollection services)
    {
        services.AddSingleton(p => new AnswerStore(p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>()));
        services.AddSingleton(p => new LessonProgressStore(p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>()));
        services.AddSingleton(p => new ProgressReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), p.GetRequiredService<ProgressCache>()));
        services.AddSingleton(p => new TimedRunStore(p.GetRequiredService<WriteQueue>()));
        services.AddSingleton(p => new DrillReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>()));
        services.AddSingleton(p => new QuizStore(p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>()));
        services.AddSingleton(p => new QuizReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>()));
        services.AddSingleton(p => new ReadModels(
            p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>()));
        services.AddSingleton(p => new BoardReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), FormOf(p)));
        services.AddSingleton(p => new QuizStatisticsReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>()));
        services.AddSingleton(p => new PeopleStore(
            p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new AccountRecords(
            p.GetRequiredService<IDbContextFactory<PortalDbContext>>(), p.GetRequiredService<WriteQueue>(), p.GetRequiredService<ProgressCache>(),
            p.GetRequiredService<PeopleStore>(), p.GetRequiredService<ClassFeed>(), p.GetRequiredService<TimeProvider>()));
    }

    private static QuestionForm FormOf(IServiceProvider services) => services.GetService<QuestionForm>() ?? (static question => question);
}
