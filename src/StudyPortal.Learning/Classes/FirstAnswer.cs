namespace StudyPortal.Learning.Classes;

/// <summary>A learner's first answer to a question of the plan.</summary>
internal readonly record struct FirstAnswer(int Question, double Score);
