using StudyPortal.Content.Objectives;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What the dashboard shows at a moment.</summary>
/// <param name="Kept">The thresholds that the class has.</param>
/// <param name="Mean">Mean measure of the class, or null.</param>
/// <param name="Updated">When something on the board changed last.</param>
public sealed record DashboardState(
    StudyClass Class, DashboardContent Content, Thresholds Kept, decimal? Mean, IReadOnlyList<Objective> Objectives, DateTimeOffset Now, DateTimeOffset Updated);
