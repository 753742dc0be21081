namespace StudyPortal.Content.Prose.Directives.Callouts;

/// <summary>What a callout says about its text.</summary>
internal enum CalloutKind
{
    Note,
    Tip,
    Warning,
    Exam,
    Myth,
}
