using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>How classes lie in the database: all of it goes with the class, and what is about a learner with the membership.</summary>
internal static class ClassModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<StudyClass>(known =>
        {
            known.ToTable("Classes");
            known.Property(c => c.Id).ValueGeneratedNever();
            known.HasIndex(c => c.Code).IsUnique();
            known.HasIndex(c => c.ArchivedAt).HasFilter("\"ArchivedAt\" IS NOT NULL");
        });
        DescribePeople(builder);
        DescribeWork(builder);
    }

    private static void DescribePeople(ModelBuilder builder)
    {
        builder.Entity<ClassInstructor>(instructor =>
        {
            instructor.HasKey(i => new { i.ClassId, i.PersonId });
            instructor.HasIndex(i => i.PersonId);
            instructor.HasOne<StudyClass>().WithMany().HasForeignKey(i => i.ClassId).OnDelete(DeleteBehavior.Cascade);
            instructor.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ClassMember>(member =>
        {
            member.HasKey(m => new { m.ClassId, m.PersonId });
            member.HasIndex(m => m.PersonId);
            member.HasOne<StudyClass>().WithMany().HasForeignKey(m => m.ClassId).OnDelete(DeleteBehavior.Cascade);
            member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RosterEntry>(entry =>
        {
            entry.HasKey(e => new { e.ClassId, e.Email });
            entry.HasIndex(e => e.Email);
            entry.HasOne<StudyClass>().WithMany().HasForeignKey(e => e.ClassId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<LearnerNote>(note =>
        {
            note.Property(n => n.Id).ValueGeneratedNever();
            note.HasIndex(n => new { n.ClassId, n.PersonId, n.At });
            note.HasOne<ClassMember>().WithMany().HasForeignKey(n => new { n.ClassId, n.PersonId }).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void DescribeWork(ModelBuilder builder)
    {
        builder.Entity<Assignment>(assignment =>
        {
            assignment.Property(a => a.Id).ValueGeneratedNever();
            assignment.HasIndex(a => new { a.ClassId, a.DueAt });
            assignment.HasOne<StudyClass>().WithMany().HasForeignKey(a => a.ClassId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AssignmentExtension>(extension =>
        {
            extension.HasKey(e => new { e.AssignmentId, e.PersonId });
            extension.HasIndex(e => new { e.ClassId, e.PersonId });
            extension.HasOne<Assignment>().WithMany().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
            extension.HasOne<ClassMember>().WithMany().HasForeignKey(e => new { e.ClassId, e.PersonId }).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Announcement>(announcement =>
        {
            announcement.Property(a => a.Id).ValueGeneratedNever();
            announcement.HasIndex(a => new { a.ClassId, a.At });
            announcement.HasOne<StudyClass>().WithMany().HasForeignKey(a => a.ClassId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
