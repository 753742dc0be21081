namespace StudyPortal.Data.Classes;

/// <summary>Somebody an instructor expects in a class. Nobody is in a class who has not agreed to it: the row waits until an account with this address joins, and goes then.</summary>
public sealed class RosterEntry
{
    public Guid ClassId { get; init; }

    /// <summary>Normalized as Identity does it, so that it is found whatever its case.</summary>
    public string Email { get; init; } = "";

    public string Name { get; set; } = "";

    /// <summary>The learner's number in the instructor's own books, or null.</summary>
    public string? Number { get; set; }

    public DateTime ImportedAt { get; set; }
}
