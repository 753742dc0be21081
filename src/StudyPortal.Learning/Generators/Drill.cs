using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators;

/// <summary>One question that was made and not written.</summary>
/// <param name="Id">Its address, which is the question's id too.</param>
/// <param name="Template">Name of the template that made it, unique within the topic.</param>
/// <param name="Question">
/// Of one of the kinds that authored questions have. Its version is a hash of everything it says, so that an answer tells whether the drill that is made
/// today from the same address is still the one that was answered.
/// </param>
public sealed record Drill(DrillId Id, string Template, Question Question);
