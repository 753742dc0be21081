namespace StudyPortal.Data.Classes;

/// <summary>Work that a class is given.</summary>
public sealed class Assignment
{
    public Guid Id { get; init; }

    public Guid ClassId { get; init; }

    public string Title { get; set; } = "";

    /// <summary><c>guide</c>, <c>lessons</c>, <c>quiz</c> or <c>drill</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Slug of the guide, addresses <c>guide/lesson</c> separated by spaces, slug of the quiz, or topic of the drill.</summary>
    public string Target { get; set; } = "";

    /// <summary>Of a drill: right answers that one run against the clock must reach; otherwise null.</summary>
    public int? Goal { get; set; }

    /// <summary>From when work counts, or null from ever.</summary>
    public DateTime? OpensAt { get; set; }

    /// <summary>When it is due, or null.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>What becomes of work after <see cref="DueAt"/>: <c>refused</c>, <c>accepted</c> or <c>reduced</c>.</summary>
    public string Late { get; set; } = "";

    /// <summary>Where late work is reduced: percent of the reached mark that each begun day costs.</summary>
    public int? PercentADay { get; set; }

    /// <summary>Of a quiz: how many attempts count, from the first one handed in after opening; null without a limit.</summary>
    public int? Attempts { get; set; }

    /// <summary>Weight in the gradebook; 0 counts for nothing.</summary>
    public double Weight { get; set; } = 1;

    public DateTime CreatedAt { get; init; }
}
