namespace StudyPortal.Data.People;

/// <summary>The roles an account can be given. Whoever is signed in is a learner without being given anything.</summary>
public static class PortalRoles
{
    public const string Author = "Author";

    public const string Instructor = "Instructor";

    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Author, Instructor, Administrator];
}
