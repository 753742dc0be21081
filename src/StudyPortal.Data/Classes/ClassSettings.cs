namespace StudyPortal.Data.Classes;

/// <summary>What the owners and instructors of a class set on one page.</summary>
/// <param name="KeptDays">Days after which an archived class is deleted.</param>
public sealed record ClassSettings(string Title, string About, bool IsJoinable, int KeptDays, ClassThresholds Thresholds);
