using StudyPortal.Learning.Mastery;

namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>An objective in groups.</summary>
/// <param name="Levels">Learners at each level.</param>
/// <param name="Mean">Mean strength of those with a level, or null.</param>
public sealed record GroupObjective(string Id, string Title, IReadOnlyDictionary<MasteryLevel, int?> Levels, decimal? Mean);
