using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data;

/// <summary>What the portal remembers about people.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : IdentityDbContext<PortalUser>(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<LessonProgress> LessonProgress => Set<LessonProgress>();

    public DbSet<Answer> Answers => Set<Answer>();
}
