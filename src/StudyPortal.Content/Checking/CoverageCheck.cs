using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Checking;

/// <summary>Whether what is promised is kept: enough questions for each objective, and among them, where it is a skill, one that asks for it to be done.</summary>
internal static class CoverageCheck
{
    private const int FewestQuestions = 4;

    public static void Run(ReadContent content, Report report)
    {
        var questions = content.Questions.Where(question => question.Diagram is null && question.Objective is not null)
            .ToLookup(question => question.Objective!.Value.Value, StringComparer.Ordinal);
        foreach (var objective in content.Objectives.Objectives)
            Check(objective, [.. questions[objective.Value.Id]], report);
    }

    private static void Check(Placed<Objective> objective, IReadOnlyList<QuestionEntry> questions, Report report)
    {
        var id = objective.Value.Id;
        if (questions.Count < FewestQuestions)
            report.Warning(objective.Place, string.Create(null, $"the objective '{id}' has {questions.Count} questions; write {FewestQuestions} at least"));

        // What has errors counts as what it may be.
        if (objective.Value.IsSkill && questions.All(question => question.Question is not (null or CommandToWrite or ManifestToEdit)))
            report.Warning(objective.Place, $"the objective '{id}' is a skill, and no question asks for it to be done; write one of the kind command or manifest");
    }
}
