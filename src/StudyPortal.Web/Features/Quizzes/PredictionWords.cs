using StudyPortal.Learning.Grading;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>What a learner reads for an answer to an item of a prediction, and for a certainty.</summary>
public static class PredictionWords
{
    public static string Of(VerdictAnswer answer) => answer switch
    {
        VerdictAnswer.Yes => "Yes",
        VerdictAnswer.Degraded => "In part",
        VerdictAnswer.No => "No",
        _ => throw new System.Diagnostics.UnreachableException($"{answer} has no words."),
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Low => "A guess",
        Certainty.Middle => "Fairly sure",
        Certainty.High => "Sure",
        _ => throw new System.Diagnostics.UnreachableException($"{certainty} has no words."),
    };
}
