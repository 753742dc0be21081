namespace StudyPortal.Content;

/// <summary>A finding in a content file.</summary>
/// <param name="File">Path relative to the content directory, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong and what to do, one sentence.</param>
/// <param name="Severity">Whether the portal can show the content as it stands.</param>
public sealed record ContentError(string File, int Line, string Message, Severity Severity = Severity.Error)
{
    /// <summary><c>file:line: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
