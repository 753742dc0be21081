using StudyPortal.Data.People;

namespace StudyPortal.Data.Classes;

/// <summary>What several stores of classes ask inside their transactions.</summary>
internal static class ClassRows
{
    /// <summary>People whose accounts may teach: whoever has the role of an instructor or of an administrator.</summary>
    public static IQueryable<Person> Teachers(PortalDbContext context)
    {
        var roles = context.Roles.Where(role => role.Name == PortalRoles.Instructor || role.Name == PortalRoles.Administrator).Select(role => role.Id);
        return context.People.Where(person => context.UserRoles.Any(given => given.UserId == person.UserId && roles.Contains(given.RoleId)));
    }
}
