using StudyPortal.Content;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>Every question that can be asked: those that were written, and the drills, which are made from their ids.</summary>
public static class KnownQuestions
{
    /// <summary>The question of this id, or null.</summary>
    public static Question? FindQuestion(this Catalogue catalogue, string id) =>
        catalogue.Questions.GetValueOrDefault(id) ?? (DrillId.Parse(id) is { } drill ? DrillTopics.Draw(drill)?.Question : null);

    /// <summary>The difficulty of a question, 1 to 3; one that has gone counts as one of middle difficulty.</summary>
    public static int DifficultyOf(this Catalogue catalogue, string id) =>
        DrillId.Parse(id)?.Difficulty ?? catalogue.Questions.GetValueOrDefault(id)?.Head.Difficulty ?? 2;
}
