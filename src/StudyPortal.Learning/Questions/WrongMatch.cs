namespace StudyPortal.Learning.Questions;

/// <summary>A wrong answer to one item, and what it gives away.</summary>
/// <param name="Answer">Index (from 0) among the answers of the question.</param>
public sealed record WrongMatch(int Answer, string FeedbackHtml, string? Misconception);
