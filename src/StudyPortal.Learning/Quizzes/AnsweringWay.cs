namespace StudyPortal.Learning.Quizzes;

/// <summary>How the questions of a quiz are answered.</summary>
public enum AnsweringWay
{
    /// <summary>Feedback follows each answer; a wrong one opens the next hint and another try.</summary>
    Immediate,

    /// <summary>Answers are kept and can be changed; all are graded when the attempt is handed in.</summary>
    Deferred,

    /// <summary>As <see cref="Deferred"/>, against the clock and without hints.</summary>
    Exam,
}
