using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Quizzes;

/// <summary>How attempts lie in the database: they go with their person, drafts with their attempt, and each index serves a query of <see cref="QuizReader"/> or <see cref="QuizStatisticsReader"/>.</summary>
internal static class QuizModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<QuizAttempt>(attempt =>
        {
            attempt.Property(a => a.Id).ValueGeneratedNever();
            attempt.HasIndex(a => new { a.PersonId, a.Submission }).IsUnique();
            attempt.HasIndex(a => new { a.PersonId, a.Quiz, a.StartedAt });
            attempt.HasIndex(a => new { a.Quiz, a.Id });
            attempt.HasIndex(a => a.EndsAt).HasFilter("\"HandedInAt\" IS NULL");
            attempt.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
            attempt.Property(a => a.Questions).HasConversion(
                questions => AskedText.Write(questions),
                text => AskedText.Read(text),
                new ValueComparer<IReadOnlyList<AskedQuestion>>((x, y) => x!.SequenceEqual(y!), questions => questions.Count, questions => questions));
        });
        builder.Entity<QuizDraft>(draft =>
        {
            draft.HasKey(d => new { d.AttemptId, d.Place });
            draft.HasOne<QuizAttempt>().WithMany().HasForeignKey(d => d.AttemptId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
