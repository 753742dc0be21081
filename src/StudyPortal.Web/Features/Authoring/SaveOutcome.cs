using StudyPortal.Content.Files;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>What became of a text that an author wanted to save.</summary>
public abstract record SaveOutcome;

/// <summary>It is on disk, and the portal has loaded it.</summary>
public sealed record Saved : SaveOutcome;

/// <summary>It is what was on disk already.</summary>
public sealed record NothingToSave : SaveOutcome;

/// <summary>The file changed after the author had opened it.</summary>
public sealed record ChangedMeanwhile(TextFile OnDisk) : SaveOutcome;

/// <summary>The text has errors, and the author did not say to save it all the same.</summary>
public sealed record HasErrors : SaveOutcome;

/// <summary>It is longer than the portal would read.</summary>
public sealed record TooLong(int Bytes) : SaveOutcome;

/// <summary>The system does not let the portal write there.</summary>
public sealed record NotWritable(string Problem) : SaveOutcome;

/// <summary>The file is gone, or is not for the editor.</summary>
public sealed record NotOpened(OpenOutcome Outcome) : SaveOutcome;
