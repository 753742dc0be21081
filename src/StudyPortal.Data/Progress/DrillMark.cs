namespace StudyPortal.Data.Progress;

/// <summary>How the answer to one drill was judged.</summary>
/// <param name="Question">Id of the drill.</param>
public sealed record DrillMark(string Question, bool IsRight, DateTime At);
