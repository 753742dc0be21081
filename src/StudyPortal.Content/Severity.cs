namespace StudyPortal.Content;

/// <summary>How much a finding weighs. Every finding fails <c>content check</c>.</summary>
public enum Severity
{
    /// <summary>Something cannot be read, or points to what is not there: the portal keeps the last version without such a finding.</summary>
    Error,

    /// <summary>The portal can show it as it stands: a text in bad form, or something that nobody uses.</summary>
    Warning,
}
