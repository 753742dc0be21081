namespace StudyPortal.Web.Cli;

/// <summary>Arguments of the commands that stand after <c>--</c>.</summary>
public static class CommandLine
{
    /// <summary>The directory of <c>content check [DIR]</c>; without one, where the portal itself would look.</summary>
    public static string ContentDirectory(string[] args) => args is [_, _, var directory, ..]
        ? Path.GetFullPath(directory)
        : Hosting.PortalPaths.ContentDirectory(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}
