using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What a quiz asks, in a line.</summary>
public static class QuizFacts
{
    public static string Of(QuizPlan quiz)
    {
        var asked = quiz.Asked == 1 ? "1 question" : $"{quiz.Asked} questions";
        var drawn = quiz.Asked < quiz.Questions.Count ? $"{asked}, drawn from {quiz.Questions.Count}" : asked;
        return quiz.Ways is [AnsweringWay.Exam] ? $"{drawn}, {WayWords.Minutes(quiz.Limit)}" : drawn;
    }
}
