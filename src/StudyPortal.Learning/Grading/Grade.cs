namespace StudyPortal.Learning.Grading;

/// <summary>The outcome of grading one response.</summary>
public abstract record Grade;

/// <summary>The response was an answer.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Feedback">What to say about each part of the answer, in the order of the question; empty where only the explanation is left to say.</param>
/// <param name="Misconceptions">Ids of the beliefs that the answer gives away; distinct, in order.</param>
public sealed record Graded(decimal Score, IReadOnlyList<Feedback> Feedback, IReadOnlyList<string> Misconceptions) : Grade
{
    /// <summary>Everything was right.</summary>
    public bool IsRight => Score == 1m;
}

/// <summary>The response cannot be graded; nothing is stored and the learner is told why, in plain text.</summary>
public sealed record Unreadable(string Message) : Grade;
