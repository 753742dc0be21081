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
    IReadOnlyList<ActivityLine> Recent, DateTimeOffset Now, TimeZoneInfo Zone);
