namespace StudyPortal.Web.Hosting;

/// <summary>Where the portal finds its files.</summary>
public static class PortalPaths
{
    /// <summary><c>Portal:ContentDirectory</c>, else the repository's <c>content/</c> above the program, else the published copy beside it.</summary>
    public static string ContentDirectory(IConfiguration configuration)
    {
        if (configuration["Portal:ContentDirectory"] is { Length: > 0 } configured) return Path.GetFullPath(configured);
        var published = Path.Combine(AppContext.BaseDirectory, "content");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPortal.sln"))) return Path.Combine(folder.FullName, "content");
        }
        return published;
    }
}
