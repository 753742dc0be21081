using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Puts the paths that a pattern stands for in its place, as bash does.</summary>
internal static class GlobExpansion
{
    /// <summary>Paths that one pattern stands for at most.</summary>
    public const int MostPaths = 1_000;

    private static readonly char[] _signs = ['*', '?', '['];

    /// <summary>The paths in ordinal order; the pattern itself where there is none.</summary>
    public static IReadOnlyList<string> Expand(Machine machine, string directory, string pattern)
    {
        List<string> found = [pattern.StartsWith('/') ? "/" : ""];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            found = [.. found.SelectMany(path => Below(machine, directory, path, part)).Take(MostPaths)];
        return found.Count > 0 && found[0].Length > 0 ? found : [pattern];
    }

    private static IEnumerable<string> Below(Machine machine, string directory, string path, string part)
    {
        var prefix = path.Length == 0 || path is "/" ? path : path + "/";
        var whole = FileTree.Resolve(directory, path.Length == 0 ? "." : path);
        if (part.IndexOfAny(_signs) < 0)
            return UsualDirectories.At(machine, FileTree.Resolve(whole, part)) is null ? [] : [prefix + part];

        // Names that begin with a dot are meant only where the pattern begins so.
        return UsualDirectories.List(machine, whole).Where(name => (name[0] != '.' || part[0] == '.') && Glob.Matches(part, name)).Select(name => prefix + name);
    }
}
