namespace StudyPortal.Learning.Grading;

/// <summary>The score of several parts that count the same.</summary>
internal static class Share
{
    /// <summary>An exact quotient: it is 1 only where every part is right. A question without parts has none wrong.</summary>
    internal static decimal Of(int right, int parts) => right == parts ? 1 : right / (decimal)parts;
}
