using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>The answer to one item of a prediction as one word, as it is posted, stored and authored: <c>yes</c>, <c>partly</c>, <c>no</c>.</summary>
public static class VerdictText
{
    /// <summary>The word for an answer.</summary>
    public static string Write(VerdictAnswer answer) => answer switch
    {
        VerdictAnswer.Yes => "yes",
        VerdictAnswer.Degraded => "partly",
        VerdictAnswer.No => "no",
        _ => throw new System.Diagnostics.UnreachableException($"{answer} has no word."),
    };

    /// <summary>The answer of a word, or null where the word is not one that <see cref="Write"/> makes.</summary>
    public static VerdictAnswer? Parse(string? word) => word switch
    {
        "yes" => VerdictAnswer.Yes,
        "partly" => VerdictAnswer.Degraded,
        "no" => VerdictAnswer.No,
        _ => null,
    };
}
