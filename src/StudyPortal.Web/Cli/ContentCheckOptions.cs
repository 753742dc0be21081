namespace StudyPortal.Web.Cli;

/// <summary>What stands after <c>content check</c>.</summary>
/// <param name="Directory">The content directory; without one, where the portal itself would look.</param>
/// <param name="IsRefreshing">Whether the output of records that are bound to the model is written anew first.</param>
/// <param name="HasStatistics">Whether length, reading level and questions are listed.</param>
internal sealed record ContentCheckOptions(string Directory, bool IsRefreshing, bool HasStatistics)
{
    public const string Usage = "usage: content check [--refresh] [--stats] [DIR]";

    /// <summary>The options, or null where an argument is none of them.</summary>
    public static ContentCheckOptions? Read(IReadOnlyList<string> args)
    {
        var (directory, isRefreshing, hasStatistics) = ((string?)null, false, false);
        foreach (var argument in args)
        {
            if (argument == "--refresh")
                isRefreshing = true;
            else if (argument == "--stats")
                hasStatistics = true;
            else if (argument.StartsWith('-') || directory is not null)
                return null;
            else
                directory = Path.GetFullPath(argument);
        }

        directory ??= Hosting.PortalPaths.ContentDirectory(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        return new ContentCheckOptions(directory, isRefreshing, hasStatistics);
    }
}
