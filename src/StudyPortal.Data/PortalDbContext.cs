using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Keys;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data;

/// <summary>What the portal remembers about people.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : IdentityDbContext<PortalUser>(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<LessonProgress> LessonProgress => Set<LessonProgress>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<TimedRun> DrillRuns => Set<TimedRun>();

    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();

    public DbSet<QuizDraft> QuizDrafts => Set<QuizDraft>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleModel.Describe(builder);
        ProgressModel.Describe(builder);
        QuizModel.Describe(builder);
    }
}
