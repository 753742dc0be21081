using System.Runtime.CompilerServices;

namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>The files of the repository, ordered by path: what git would track.</summary>
internal sealed record SourceTree(IReadOnlyList<SourceFile> Files)
{
    /// <summary>A tree made up for a test.</summary>
    public static SourceTree Of(params (string Path, string Text)[] files) => new([.. files.Select(file => new SourceFile(file.Path, () => file.Text))]);

    /// <summary>The tree that this test was built from.</summary>
    public static SourceTree OfRepository()
    {
        var root = Root(AppContext.BaseDirectory) ?? Root(Path.GetDirectoryName(ThisFile())!)
            ?? throw new DirectoryNotFoundException("StudyPortal.sln stands in no folder above the tests or their sources.");
        var ignored = File.ReadAllLines(Path.Combine(root, ".gitignore"));
        return new([.. Walk(root, ignored).Select(file => Read(root, file)).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    public IEnumerable<SourceFile> Under(string folder) => Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static SourceFile Read(string root, string file) =>
        new(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), () => File.ReadAllText(file));

    // .gitignore of this repository knows two forms: "folder/" and "*.extension".
    private static IEnumerable<string> Walk(string folder, string[] ignored) =>
        Directory.EnumerateFiles(folder).Where(file => !ignored.Contains("*" + Path.GetExtension(file), StringComparer.Ordinal))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => Path.GetFileName(child) is not ".git" and var name && !ignored.Contains(name + "/", StringComparer.Ordinal))
                .SelectMany(child => Walk(child, ignored)));

    private static string? Root(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPortal.sln")))
                return folder.FullName;
        }

        return null;
    }

    // The outputs may lie outside of the repository; the sources do not.
    private static string ThisFile([CallerFilePath] string path = "") => path;
}
