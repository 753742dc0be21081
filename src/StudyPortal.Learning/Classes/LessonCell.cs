namespace StudyPortal.Learning.Classes;

/// <summary>How far one learner is in one lesson.</summary>
/// <param name="Seconds">Time spent reading it, as far as it is known.</param>
public readonly record struct LessonCell(LessonStage Stage, int Seconds);
