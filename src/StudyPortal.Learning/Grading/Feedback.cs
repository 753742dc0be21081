namespace StudyPortal.Learning.Grading;

/// <summary>One remark.</summary>
/// <param name="Option">Index of the option, or of the item, step or gap, that it belongs to; null where it is about the whole answer.</param>
/// <param name="IsRight">Whether this part of the answer was right: false for a right option that was left out.</param>
public sealed record Feedback(int? Option, bool IsRight, string Html);
