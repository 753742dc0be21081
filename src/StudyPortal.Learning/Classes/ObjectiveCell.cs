using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>Where one learner stands with one objective, as <see cref="ObjectiveStandings"/> has it.</summary>
/// <param name="Strength">0 to 1.</param>
/// <param name="Questions">Different questions answered.</param>
public readonly record struct ObjectiveCell(MasteryLevel Level, decimal Strength, int Questions);
