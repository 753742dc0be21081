using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>What a learner is told of a grade, and the tone in which it is drawn.</summary>
public static class VerdictWords
{
    /// <summary><c>right</c>, <c>partly</c> or <c>wrong</c>: a class, and the name of an icon.</summary>
    public static string Tone(Graded grade) => grade switch { { IsRight: true } => "right", { Score: > 0 } => "partly", _ => "wrong" };

    public static string Of(Question question, Graded grade) => Tone(grade) switch
    {
        "right" => "Right",
        "partly" when question is Prediction or Gapped or Matching or Ordering or ManifestToEdit => $"Partly right: {grade.Feedback.Count(item => item.IsRight)} of {grade.Feedback.Count}",
        "partly" => $"Partly right: {(int)(grade.Score * 100)} %",
        _ => "Not right",
    };
}
