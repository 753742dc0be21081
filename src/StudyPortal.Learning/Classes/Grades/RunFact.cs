namespace StudyPortal.Learning.Classes.Grades;

/// <summary>A learner ran a drill against the clock.</summary>
/// <param name="At">When the run was begun: a run of two minutes that was begun in time is in time.</param>
/// <param name="Right">Right answers in it.</param>
public readonly record struct RunFact(string Topic, DateTimeOffset At, int Right);
