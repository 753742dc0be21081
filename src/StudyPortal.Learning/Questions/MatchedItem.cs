namespace StudyPortal.Learning.Questions;

/// <summary>Something that an answer is to be found for.</summary>
/// <param name="Answer">Index (from 0) of the right one among the answers of the question.</param>
/// <param name="FeedbackHtml">Why it is so: said after the right answer, and after wrong ones that have nothing of their own.</param>
/// <param name="Wrong">Wrong answers that are spoken about.</param>
public sealed record MatchedItem(string Html, int Answer, string FeedbackHtml, IReadOnlyList<WrongMatch> Wrong);
