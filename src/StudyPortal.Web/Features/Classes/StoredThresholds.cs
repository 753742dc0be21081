using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes;

/// <summary>
/// The lines of a class, as its figures take them. Where a class shows groups only they are the usual ones: whoever moved a line a little and looked again would see
/// which side of it a single learner is on.
/// </summary>
public static class StoredThresholds
{
    public static Thresholds Of(StudyClass known) => known.IsAggregateOnly ? Thresholds.Default : new((decimal)known.Struggling, (decimal)known.Excelling, known.FewestQuestions, known.InactiveDays);
}
