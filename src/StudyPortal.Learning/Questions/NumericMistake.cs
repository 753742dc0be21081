namespace StudyPortal.Learning.Questions;

/// <summary>A wrong number that a known slip leads to.</summary>
public sealed record NumericMistake(decimal Value, string FeedbackHtml, string? Misconception);
