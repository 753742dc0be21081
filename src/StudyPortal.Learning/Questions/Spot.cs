namespace StudyPortal.Learning.Questions;

/// <summary>A part of a picture, with what to say to a learner who points at it.</summary>
/// <param name="Part">Its id: <c>cp1/etcd</c>.</param>
/// <param name="Misconception">Id of the belief that pointing at it gives away, or null.</param>
public sealed record Spot(string Part, bool IsRight, string FeedbackHtml, string? Misconception);
