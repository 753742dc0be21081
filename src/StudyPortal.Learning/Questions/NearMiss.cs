namespace StudyPortal.Learning.Questions;

/// <summary>A wrong text that is close to the answer, or typical.</summary>
public sealed record NearMiss(string Text, string FeedbackHtml, string? Misconception);
