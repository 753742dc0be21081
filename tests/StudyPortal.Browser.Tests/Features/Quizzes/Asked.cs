using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

/// <summary>A question in the lesson that asks it.</summary>
internal sealed record Asked(Lesson Lesson, Question Question)
{
    public string Anchor => $"#q-{Question.Id}";

    /// <summary>The first question of this kind in the content.</summary>
    public static Asked First<T>(Catalogue catalogue)
        where T : Question => All(catalogue).First(asked => asked.Question is T);

    /// <summary>The first question of this kind, by the name of its type.</summary>
    public static Asked First(Catalogue catalogue, string kind) =>
        All(catalogue).First(asked => asked.Question.GetType().Name == kind && asked.Question.Head.HintsHtml.Count > 0);

    public static IEnumerable<Asked> All(Catalogue catalogue) =>
        from guide in catalogue.Guides
        from lesson in guide.Lessons
        from id in lesson.Blocks.OfType<QuizBlock>().SelectMany(quiz => quiz.Questions)
        select new Asked(lesson, catalogue.Questions[id]);
}
