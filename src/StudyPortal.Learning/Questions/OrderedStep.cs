namespace StudyPortal.Learning.Questions;

/// <summary>One of the steps that are to be put in order.</summary>
/// <param name="Place">Where it belongs, from 0; each place has one step.</param>
/// <param name="FeedbackHtml">Why it comes there.</param>
public sealed record OrderedStep(string Html, int Place, string FeedbackHtml);
