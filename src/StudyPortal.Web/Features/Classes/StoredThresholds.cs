using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes;

/// <summary>The lines of a class, as its figures take them.</summary>
public static class StoredThresholds
{
    public static Thresholds Of(StudyClass known) => new((decimal)known.Struggling, (decimal)known.Excelling, known.FewestQuestions, known.InactiveDays);
}
