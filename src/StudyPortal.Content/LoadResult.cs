using StudyPortal.Content.Files;
using StudyPortal.Content.Loading;

namespace StudyPortal.Content;

/// <summary>What came of a load, and what the next load can keep of it.</summary>
public sealed class LoadResult
{
    internal LoadResult(ContentFiles files, Catalogue sound, IReadOnlyList<ContentError> errors, IReadOnlyDictionary<string, Reading> readings)
    {
        Files = files;
        Sound = sound;
        Errors = errors;
        Readings = readings;
    }

    /// <summary>The files that were loaded.</summary>
    public ContentFiles Files { get; }

    /// <summary>The whole catalogue, or null where a finding is an error.</summary>
    public Catalogue? Catalogue => Errors.Any(finding => finding.Severity == Severity.Error) ? null : Sound;

    /// <summary>What of the catalogue is free of errors: broken files, and what points to them, are left out.</summary>
    public Catalogue Sound { get; }

    /// <summary>Every finding, warnings among them, by file and line.</summary>
    public IReadOnlyList<ContentError> Errors { get; }

    internal IReadOnlyDictionary<string, Reading> Readings { get; }
}
