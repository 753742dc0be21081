using Microsoft.AspNetCore.Authorization;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account;

/// <summary>Who may do what. An administrator may do everything that an author or an instructor may, without being given those roles.</summary>
public static class PortalPolicies
{
    public const string Authors = "Authors";

    public const string Instructors = "Instructors";

    public const string Administrators = "Administrators";

    /// <summary>Authors and instructors.</summary>
    public const string Statistics = "Statistics";

    public static void Describe(AuthorizationOptions options)
    {
        options.AddPolicy(Authors, policy => policy.RequireRole(PortalRoles.Author, PortalRoles.Administrator));
        options.AddPolicy(Instructors, policy => policy.RequireRole(PortalRoles.Instructor, PortalRoles.Administrator));
        options.AddPolicy(Statistics, policy => policy.RequireRole(PortalRoles.Author, PortalRoles.Instructor, PortalRoles.Administrator));
        options.AddPolicy(Administrators, policy => policy.RequireRole(PortalRoles.Administrator));
    }
}
