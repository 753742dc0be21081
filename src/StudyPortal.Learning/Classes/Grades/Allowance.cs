namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What one learner is granted in one assignment. It only gives: where the assignment itself allows more, that holds.</summary>
/// <param name="DueAt">A later deadline, or null.</param>
/// <param name="Attempts">More attempts at a quiz, or null.</param>
/// <param name="IsExcused">Whether the assignment does not count for this learner.</param>
public sealed record Allowance(DateTimeOffset? DueAt, int? Attempts, bool IsExcused)
{
    /// <summary>Nothing beyond what everybody has.</summary>
    public static Allowance None { get; } = new(null, null, IsExcused: false);
}
