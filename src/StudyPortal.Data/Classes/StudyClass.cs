namespace StudyPortal.Data.Classes;

/// <summary>A class: people who learn together, and who sees how they do.</summary>
public sealed class StudyClass
{
    public Guid Id { get; init; }

    public string Title { get; set; } = "";

    /// <summary>What its learners should know of it, as plain paragraphs; empty where nothing was written.</summary>
    public string About { get; set; } = "";

    /// <summary>What a learner types to join: letters and digits that cannot be mistaken for one another.</summary>
    public string Code { get; set; } = "";

    /// <summary>Whether the code lets anybody in.</summary>
    public bool IsJoinable { get; set; } = true;

    public DateTime CreatedAt { get; init; }

    /// <summary>When it was put away, or null. Nobody joins an archived class, and nothing of it is due.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>Whether instructors see figures of the class only: no names, and no group under five. It is never taken back while somebody is in the class.</summary>
    public bool IsAggregateOnly { get; set; }

    /// <summary>Days after which an archived class is deleted, with its roster, notes and announcements.</summary>
    public int KeptDays { get; set; } = 365;

    /// <summary>Mean strength (0 to 1) under which a learner is struggling.</summary>
    public double Struggling { get; set; } = 0.5;

    /// <summary>Mean strength (0 to 1) from which a learner is excelling.</summary>
    public double Excelling { get; set; } = 0.8;

    /// <summary>Different questions that a learner must have answered before anything is said.</summary>
    public int FewestQuestions { get; set; } = 10;

    /// <summary>Days without a visit or an answer after which a learner is inactive.</summary>
    public int InactiveDays { get; set; } = 7;

    public bool IsArchived => ArchivedAt is not null;
}
