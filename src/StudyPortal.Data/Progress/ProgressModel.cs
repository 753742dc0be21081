using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyPortal.Data.People;
using StudyPortal.Data.Quizzes;

namespace StudyPortal.Data.Progress;

/// <summary>How progress lies in the database: it goes with its person, and each index serves a query of <see cref="ProgressReader"/>, <see cref="DrillReader"/> or <see cref="QuizReader"/>.</summary>
internal static class ProgressModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<LessonProgress>(lesson =>
        {
            lesson.HasKey(l => new { l.PersonId, l.Lesson });
            lesson.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Answer>(answer =>
        {
            answer.HasIndex(a => new { a.PersonId, a.Submission }).IsUnique();
            answer.HasIndex(a => new { a.PersonId, a.Question, a.Id });
            answer.HasIndex(a => new { a.PersonId, a.At });
            answer.HasIndex(a => new { a.Question, a.QuestionVersion });
            // No foreign key: both go with the person, and SQLite would have to write the largest table anew to get one.
            answer.HasIndex(a => a.Attempt).HasFilter("\"Attempt\" IS NOT NULL");
            answer.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
            IsWordList(answer.Property(a => a.Misconceptions));
            answer.ToTable(table => table.HasCheckConstraint("CK_Answers_Score", "\"Score\" >= 0 AND \"Score\" <= 1"));
        });
        DescribeReadModels(builder);
        builder.Entity<TimedRun>(run =>
        {
            run.Property(r => r.Id).ValueGeneratedNever();
            run.HasIndex(r => new { r.PersonId, r.Topic });
            run.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    // No foreign key on the answer: the one that is pointed to is the latest, and both go with the person.
    private static void DescribeReadModels(ModelBuilder builder)
    {
        builder.Entity<QuestionStanding>(standing =>
        {
            standing.HasKey(s => new { s.PersonId, s.Asked });
            standing.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
            IsWordList(standing.Property(s => s.Misconceptions));
        });
        builder.Entity<StudyDay>(day =>
        {
            day.HasKey(d => new { d.PersonId, d.Day });
            day.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void IsWordList(PropertyBuilder<IReadOnlyList<string>> property) => property.HasConversion(
        ids => string.Join(' ', ids),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        new ValueComparer<IReadOnlyList<string>>((x, y) => x!.SequenceEqual(y!), ids => ids.Count, ids => ids));
}
