using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What a learner reads for a way of answering.</summary>
public static class WayWords
{
    public static string Of(AnsweringWay way) => way switch
    {
        AnsweringWay.Immediate => "Feedback at once",
        AnsweringWay.Deferred => "Feedback at the end",
        AnsweringWay.Exam => "As an exam",
        _ => throw new System.Diagnostics.UnreachableException($"{way} has no words."),
    };

    /// <param name="limit">Time for an exam.</param>
    public static string Explain(AnsweringWay way, TimeSpan? limit) => way switch
    {
        AnsweringWay.Immediate => "You see at once whether you are right. A wrong answer opens a hint and another try, and costs a third of the mark.",
        AnsweringWay.Deferred => "Answer in any order and change what you like. Hand it in, and see what was right and why.",
        AnsweringWay.Exam => $"{Minutes(limit)} by the clock, without help. It ends by itself, and what is kept by then counts.",
        _ => throw new System.Diagnostics.UnreachableException($"{way} has no words."),
    };

    public static string Minutes(TimeSpan? time) => (int)Math.Ceiling((time ?? TimeSpan.Zero).TotalMinutes) switch { 1 => "1 minute", var minutes => $"{minutes} minutes" };
}
