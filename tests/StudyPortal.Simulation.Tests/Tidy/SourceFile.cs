namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>A file of the tree, read when it is looked at.</summary>
/// <param name="path">From the root of the repository, with forward slashes.</param>
internal sealed class SourceFile(string path, Func<string> read)
{
    private string[]? _lines;

    public string Path => path;

    public IReadOnlyList<string> Folders { get; } = path.Split('/')[..^1];

    public string Name { get; } = path.Split('/')[^1];

    /// <summary>Written by dotnet ef, not by hand.</summary>
    public bool IsGenerated => Folders.Contains("Migrations", StringComparer.Ordinal);

    public IReadOnlyList<string> Lines => _lines ??= read().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The lines with their numbers, from 1.</summary>
    public IEnumerable<(int Number, string Text)> NumberedLines => Lines.Select((text, index) => (index + 1, text));

    public bool IsOf(params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
