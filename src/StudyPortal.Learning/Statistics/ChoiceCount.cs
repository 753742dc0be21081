namespace StudyPortal.Learning.Statistics;

/// <summary>How often one choice was a person's first.</summary>
/// <param name="Choice">An index (of an option, an answer, a place), the word of a verdict, the id of a part of a picture, or what was typed; of a manifest its score in percent.</param>
/// <param name="IsRight">Whether it is right in its part.</param>
/// <param name="Count">People whose first answer has it.</param>
/// <param name="Share">Percent of all first answers.</param>
/// <param name="LowerShare">Percent of the people in the lower third of the rest of the quiz who chose it; null where there are no thirds.</param>
/// <param name="UpperShare">The same for the upper third.</param>
public sealed record ChoiceCount(string Choice, bool IsRight, int Count, double Share, double? LowerShare, double? UpperShare)
{
    /// <summary>Percentage points by which the upper third chooses it more often than the lower: over 0 for a right choice, under 0 for a wrong one that does its work.</summary>
    public double? Power => UpperShare - LowerShare;
}
