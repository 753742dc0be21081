namespace StudyPortal.Learning.Questions;

/// <summary>What every kind of question has.</summary>
/// <param name="Id">Slug, unique in the catalogue.</param>
/// <param name="Version">Hash of the source text; an answer keeps the version that it answered.</param>
/// <param name="Objective">Id of the objective that the question tests.</param>
/// <param name="Difficulty">1 (easy) to 3 (hard).</param>
/// <param name="HintsHtml">From gentle to nearly telling.</param>
/// <param name="ExplanationHtml">Shown after the answer, right or wrong.</param>
public sealed record QuestionHead(
    string Id, string Version, string Objective, int Difficulty, string PromptHtml, IReadOnlyList<string> HintsHtml, string ExplanationHtml,
    IReadOnlyList<SourceLink> Sources);
