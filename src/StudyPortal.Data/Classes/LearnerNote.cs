namespace StudyPortal.Data.Classes;

/// <summary>What an instructor noted on a learner: for the instructors of the class only, and for the learner's own export. It goes with the membership.</summary>
public sealed class LearnerNote
{
    public Guid Id { get; init; }

    public Guid ClassId { get; init; }

    /// <summary>The learner.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Name of the instructor when it was written.</summary>
    public string Author { get; init; } = "";

    /// <summary>Plain paragraphs.</summary>
    public string Text { get; init; } = "";

    public DateTime At { get; init; }
}
