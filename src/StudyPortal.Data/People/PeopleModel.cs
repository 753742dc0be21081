using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace StudyPortal.Data.People;

/// <summary>How people and roles lie in the database.</summary>
internal static class PeopleModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Person>(person =>
        {
            person.Property(p => p.Id).ValueGeneratedNever();
            person.HasIndex(p => p.UserId).IsUnique();
            person.HasOne<PortalUser>().WithOne().HasForeignKey<Person>(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<IdentityRole>().HasData(
            Role("8a1f3c52-6f0e-4d5b-9a53-0c7e55a1d001", PortalRoles.Author),
            Role("8a1f3c52-6f0e-4d5b-9a53-0c7e55a1d002", PortalRoles.Instructor),
            Role("8a1f3c52-6f0e-4d5b-9a53-0c7e55a1d003", PortalRoles.Administrator));
    }

    // Seeded rows must be the same in every build, or each would look like a change of the model.
    private static IdentityRole Role(string id, string name) => new(name) { Id = id, NormalizedName = name.ToUpperInvariant(), ConcurrencyStamp = id };
}
