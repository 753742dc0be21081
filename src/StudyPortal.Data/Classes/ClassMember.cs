namespace StudyPortal.Data.Classes;

/// <summary>A learner in a class. The row goes when the learner leaves, and with it all that the class kept about them.</summary>
public sealed class ClassMember
{
    public Guid ClassId { get; init; }

    public Guid PersonId { get; init; }

    public DateTime JoinedAt { get; init; }

    /// <summary>Which text of consent the learner agreed to.</summary>
    public string Consent { get; init; } = "";

    /// <summary>The learner's number in the instructor's own books, from an imported roster, or null.</summary>
    public string? Number { get; set; }
}
