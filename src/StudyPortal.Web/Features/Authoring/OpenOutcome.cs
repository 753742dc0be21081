using StudyPortal.Content.Files;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>What came of opening a content file.</summary>
public abstract record OpenOutcome;

/// <summary>Its text.</summary>
public sealed record Opened(TextFile File) : OpenOutcome;

/// <summary>There is no content file of this name (any more).</summary>
public sealed record NoSuchFile : OpenOutcome;

/// <summary>It is there, and is not for the editor.</summary>
/// <param name="Why">One sentence or two for the author.</param>
public sealed record NotEditable(string Why) : OpenOutcome;
