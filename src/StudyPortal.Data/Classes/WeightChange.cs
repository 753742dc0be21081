namespace StudyPortal.Data.Classes;

/// <summary>A new weight for an assignment.</summary>
/// <param name="From">The weight that whoever changes it was shown.</param>
public sealed record WeightChange(Guid Assignment, double From, double To);
