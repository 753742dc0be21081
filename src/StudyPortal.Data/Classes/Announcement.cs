namespace StudyPortal.Data.Classes;

/// <summary>What an instructor tells a class.</summary>
public sealed class Announcement
{
    public Guid Id { get; init; }

    public Guid ClassId { get; init; }

    /// <summary>Name of the instructor when it was written.</summary>
    public string Author { get; init; } = "";

    /// <summary>Plain paragraphs.</summary>
    public string Text { get; set; } = "";

    public DateTime At { get; init; }
}
