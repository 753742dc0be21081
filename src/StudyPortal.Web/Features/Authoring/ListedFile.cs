namespace StudyPortal.Web.Features.Authoring;

/// <summary>A content file as the list of files shows it.</summary>
/// <param name="Path">Relative to the content directory, with forward slashes.</param>
/// <param name="Title">Of the lesson, where the file is one.</param>
/// <param name="Findings">How many the newest load has in it.</param>
public sealed record ListedFile(string Path, string? Title, bool IsText, int Findings)
{
    public string Name => Path.Split('/')[^1];
}
