namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>Everything has its place, and a place says what stands in it.</summary>
internal static class PlaceRules
{
    private static readonly string[] _drawers = ["Services", "Helpers", "Utils", "Common", "Managers", "Models"];

    private static readonly string[] _topFolders = ["src", "tests", "content", "wwwroot"];

    private static readonly string[] _topFiles = ["StudyPortal.sln", "README.md"];

    /// <summary>No folder is a drawer for odds and ends.</summary>
    public static TidyRule Folders { get; } = new("names of folders", tree =>
        from file in tree.Files
        from folder in file.Folders
        where _drawers.Contains(folder, StringComparer.OrdinalIgnoreCase)
        select new Finding(file.Path, 1, $"stands in a folder called {folder}"));

    /// <summary>The top level holds four folders, the solution, the README, and dot- or Directory.* files.</summary>
    public static TidyRule TopLevel { get; } = new("top level", tree =>
        from file in tree.Files
        let top = file.Path.Split('/')[0]
        let isAllowed = top[0] == '.' || (file.Folders.Count > 0
            ? _topFolders.Contains(top, StringComparer.Ordinal)
            : _topFiles.Contains(top, StringComparer.Ordinal) || top.StartsWith("Directory.", StringComparison.Ordinal))
        where !isAllowed
        select new Finding(file.Path, 1, "has no place at the top level"));
}
