namespace StudyPortal.Learning.Statistics;

/// <summary>How often one response was a person's first.</summary>
/// <param name="Response">The response as one line of text.</param>
/// <param name="Score">The highest score that it got, 0 to 1.</param>
/// <param name="Count">People whose first answer it was.</param>
/// <param name="LowerShare">Percent of the people in the lower third of the rest of the quiz who gave it; null where there are no thirds.</param>
/// <param name="UpperShare">The same for the upper third.</param>
public sealed record ResponseCount(string Response, decimal Score, int Count, double? LowerShare, double? UpperShare);
