using System.Runtime.CompilerServices;

namespace StudyPortal.Browser.Tests.Hosting;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string ContentDirectory { get; } = Path.Combine(
        Root(AppContext.BaseDirectory) ?? Root(Path.GetDirectoryName(ThisFile())!)
            ?? throw new DirectoryNotFoundException("StudyPortal.sln stands in no folder above the tests or their sources."),
        "content");

    private static string? Root(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPortal.sln"))) return folder.FullName;
        }
        return null;
    }

    // The outputs may lie outside of the repository; the sources do not.
    private static string ThisFile([CallerFilePath] string path = "") => path;
}
