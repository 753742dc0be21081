using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>How the answer of a verdict looks: an icon, a word and a class for its colour.</summary>
/// <param name="Icon">The name of an icon of the set.</param>
/// <param name="Word">What it says in a word or two.</param>
/// <param name="Class">The class of its tone.</param>
internal sealed record VerdictSign(string Icon, string Word, string Class)
{
    private static readonly VerdictSign _yes = new("right", "yes", "answer-yes");
    private static readonly VerdictSign _degraded = new("warning", "in part", "answer-degraded");
    private static readonly VerdictSign _no = new("wrong", "no", "answer-no");

    public static VerdictSign Of(VerdictAnswer answer) => answer switch
    {
        VerdictAnswer.Yes => _yes,
        VerdictAnswer.Degraded => _degraded,
        _ => _no,
    };
}
