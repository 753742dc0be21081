namespace StudyPortal.Data.Classes;

/// <summary>What one learner is granted in one assignment. It goes with the membership.</summary>
public sealed class AssignmentExtension
{
    public Guid AssignmentId { get; init; }

    public Guid ClassId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>In place of the assignment's own, or null for that one.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>In place of the assignment's own, or null for that one.</summary>
    public int? Attempts { get; set; }

    /// <summary>Whether the assignment does not count for this learner.</summary>
    public bool IsExcused { get; set; }

    public string Reason { get; set; } = "";
}
