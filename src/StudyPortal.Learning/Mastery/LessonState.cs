namespace StudyPortal.Learning.Mastery;

/// <summary>How far a learner is in one lesson.</summary>
/// <param name="Slug">Slug of the lesson inside its guide.</param>
/// <param name="LastVisitedAt">Null where it was never opened.</param>
/// <param name="IsDone">Whether the learner marked it as done.</param>
public sealed record LessonState(string Slug, string Title, DateTimeOffset? LastVisitedAt, bool IsDone)
{
    /// <summary>Ids of the objectives that it teaches: later lessons build on them.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    internal bool IsBegun => LastVisitedAt is not null || IsDone;
}
