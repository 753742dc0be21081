using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Late policies as they are stored and posted, and in words.</summary>
public static class LateText
{
    public const string Refused = "refused";
    public const string Accepted = "accepted";
    public const string Reduced = "reduced";

    public static IReadOnlyList<string> All { get; } = [Refused, Accepted, Reduced];

    public static LatePolicy Of(Assignment assignment) => assignment.Late switch
    {
        Accepted => new LateAccepted(),
        Reduced => new LateReduced(assignment.PercentADay ?? 0),
        _ => new LateRefused(),
    };

    public static string Words(LatePolicy policy) => policy switch
    {
        LateAccepted => "late work counts in full",
        LateReduced { PercentADay: var percent } => $"each begun day late costs {percent}\u00a0% of the mark",
        _ => "late work does not count",
    };
}
