using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Home;

namespace StudyPortal.Web.Features.Progress;

/// <summary>Everything on the progress page.</summary>
/// <param name="Standings">In authored order of the objectives.</param>
/// <param name="Recent">Newest first.</param>
/// <param name="Now">The moment of the report, for relative times.</param>
public sealed record ProgressReport(
    Catalogue Catalogue, PersonProgress Progress, IReadOnlyList<ObjectiveStanding> Standings, Streak Streak, HomeStep Step,
    IReadOnlyList<ActivityLine> Recent, DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>The misconceptions that answers gave away.</summary>
    public IReadOnlyList<BeliefStanding> Beliefs { get; init; } = [];

    /// <summary>What the standings say about the exam.</summary>
    public ExamReadiness Readiness => StudyRecord.ReadinessOf(Catalogue, Standings);
}
