using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
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

    public DbSet<QuestionStanding> QuestionStandings => Set<QuestionStanding>();

    public DbSet<StudyDay> StudyDays => Set<StudyDay>();

    public DbSet<StudyClass> Classes => Set<StudyClass>();

    public DbSet<ClassInstructor> ClassInstructors => Set<ClassInstructor>();

    public DbSet<ClassMember> ClassMembers => Set<ClassMember>();

    public DbSet<RosterEntry> RosterEntries => Set<RosterEntry>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<AssignmentExtension> AssignmentExtensions => Set<AssignmentExtension>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<LearnerNote> LearnerNotes => Set<LearnerNote>();

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
        ClassModel.Describe(builder);
    }
}
