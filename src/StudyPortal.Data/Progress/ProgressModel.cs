using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
            answer.Property(a => a.Misconceptions).HasConversion(
                ids => string.Join(' ', ids),
                text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                new ValueComparer<IReadOnlyList<string>>((x, y) => x!.SequenceEqual(y!), ids => ids.Count, ids => ids));
            answer.ToTable(table => table.HasCheckConstraint("CK_Answers_Score", "\"Score\" >= 0 AND \"Score\" <= 1"));
        });
        builder.Entity<TimedRun>(run =>
        {
            run.Property(r => r.Id).ValueGeneratedNever();
            run.HasIndex(r => new { r.PersonId, r.Topic });
            run.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
