using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>The versions of what a learner agrees to at joining. A change of <c>ConsentText</c> that shows more of somebody needs a new one.</summary>
public static class Consent
{
    public const string Named = "named-1";

    public const string FiguresOnly = "figures-1";

    public static string Of(StudyClass known) => known.IsAggregateOnly ? FiguresOnly : Named;

    public static bool IsKnown(string version) => version is Named or FiguresOnly;
}
