using StudyPortal.Learning.Classes.Grades;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>How a mark comes about, in words.</summary>
public static class ResultWords
{
    public static string Of(AssignmentPlan plan, AssignmentResult result) => result.Status switch
    {
        AssignmentStatus.NotOpen or AssignmentStatus.NotBegun or AssignmentStatus.Gone => "",
        AssignmentStatus.Excused => "does not count",
        _ => Work(plan, result) + Late(plan, result),
    };

    private static string Work(AssignmentPlan plan, AssignmentResult result) => plan.Work switch
    {
        LessonsWork => $"{result.PartsDone} of {result.Parts} {(result.Parts == 1 ? "lesson" : "lessons")} done",
        QuizWork when result.AttemptsUsed == 0 => result.Status == AssignmentStatus.Begun ? "an open attempt" : "nothing handed in",
        QuizWork when result.AttemptsUsed == 1 => "1 attempt",
        QuizWork quiz => $"the best of {Math.Min(result.AttemptsUsed, quiz.Attempts + Extra(result, quiz) ?? int.MaxValue)} attempts",
        DrillWork drill when result.Reached is > 0 => $"{Math.Round((result.Reached ?? 0) * drill.Goal)} of {drill.Goal} right in the best run",
        _ => "no run that counts",
    };

    private static string Late(AssignmentPlan plan, AssignmentResult result) => (plan.Late, result.DaysLate) switch
    {
        (_, 0) => "",
        (LateReduced, var days) when result.Mark < result.Reached => $", {MarkText.Percent(result.Reached)} reached, {(days == 1 ? "1 day" : $"{days} days")} late",
        (_, var days) => $", {(days == 1 ? "1 day" : $"{days} days")} late",
    };

    // What the learner was granted beyond everybody's attempts, as the result tells it.
    private static int Extra(AssignmentResult result, QuizWork quiz) => Math.Max(0, result.AttemptsUsed + (result.AttemptsLeft ?? 0) - (quiz.Attempts ?? 0));
}
