namespace StudyPortal.Learning.Questions;

/// <summary>One choice, with what to say to a learner who took it (or, where it is right, left it out).</summary>
/// <param name="Misconception">Id of the belief that this wrong option gives away, or null.</param>
public sealed record Option(string Html, bool IsRight, string FeedbackHtml, string? Misconception);
