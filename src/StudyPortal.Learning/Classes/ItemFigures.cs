namespace StudyPortal.Learning.Classes;

/// <summary>What the first answers of a class say about one question. Percentages run from 0 to 100 and are null where they are not defined.</summary>
/// <param name="Question">Place of the question in the plan.</param>
/// <param name="People">Learners who answered it.</param>
/// <param name="Right">Learners whose first answer was wholly right.</param>
/// <param name="Facility">Mean first score in percent; null without answers.</param>
/// <param name="Discrimination">
/// Correlation of the first score with the mean of the learner's other first answers, -100 to 100 percent; null with fewer than <see cref="FewestPeople"/>
/// learners who have any, or where either is the same for everyone.
/// </param>
public sealed record ItemFigures(int Question, int People, int Right, double? Facility, double? Discrimination)
{
    /// <summary>Learners that a discrimination needs.</summary>
    public const int FewestPeople = 10;
}
